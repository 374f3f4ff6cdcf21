import { describe, expect, it } from 'vitest';
import { APIClient } from '../../../../templates/typescript/runtime/client.js';
import {
  accessor,
  camelCase,
  fileName,
  functionName,
  localName,
  methodName,
  pascalCase,
} from '../../../../generator/emit/typescript/names.js';

describe('identifiers', () => {
  it.each([
    ['payment_intent', 'PaymentIntent', 'paymentIntent'],
    ['APIError', 'APIError', 'apiError'],
    ['3d_secure', '_3dSecure', '_3dSecure'],
    ['a*/b', 'AB', 'aB'],
    ['', '_', '_'],
    // Its capital became a letter in 2024.
    ['\u019ba', '\u019ba', '\u019ba'],
  ])('%s is %s as a type and %s as a member', (name, pascal, camel) => {
    expect([pascalCase(name), camelCase(name)]).toEqual([pascal, camel]);
  });

  it('joins several names', () => {
    expect(pascalCase('checkout', 'sessions', 'list_line_items')).toBe('CheckoutSessionsListLineItems');
    expect(camelCase('list', 'style')).toBe('listStyle');
  });

  it.each(['delete', 'class', 'arguments', 'eval', 'params', 'options', 'await'])(
    '%s is a method name but no argument name',
    (word) => expect([camelCase(word), localName(word)]).toEqual([word, `${word}_`]),
  );

  it('makes file names of lower-case words', () => {
    expect(fileName('TestHelpersTestClock')).toBe('test-helpers-test-clock');
    expect(fileName('../../etc/passwd')).toBe('etc-passwd');
  });
});

describe('members', () => {
  it('of the client are no names of resources', () => {
    const own = Object.getOwnPropertyNames(APIClient.prototype);
    expect(own).toContain('request');
    expect([...own, 'withOptions'].map((name) => accessor({ path: [name] }))).toEqual(
      [...own, 'withOptions'].map((name) => `${name}_`),
    );
  });

  it('may have the names of the client further down', () => {
    expect(accessor({ path: ['calls', 'request', 'constructor'] })).toBe('calls.request.constructor_');
  });

  it.each([
    ['delete', 'delete', 'delete_'],
    ['then', 'then_', 'then_'],
    ['client', 'client_', 'client_'],
    ['__proto__', 'proto', 'proto'],
    ['list_items', 'listItems', 'listItems'],
  ])('%s is the method %s and the function %s', (name, method, declared) => {
    expect([methodName({ name }), functionName({ name })]).toEqual([method, declared]);
  });
});
