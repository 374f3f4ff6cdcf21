import { describe, expect, it } from 'vitest';
import { APIClient } from '../../../../templates/typescript/runtime/client.js';
import {
  accessor,
  camelCase,
  constantCase,
  entryOf,
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

  it.each([
    'delete',
    'class',
    'eval',
    'function',
    'interface',
    'package',
    'static',
    'yield',
    'any',
    'params',
  ])('%s is a method name but no argument name', (word) =>
    expect([camelCase(word), localName(word)]).toEqual([word, `${word}_`]),
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

it.each([
  ['HTTPServer', 'httpServer'],
  ['éB', 'éB'],
  ['BéX', 'béX'],
])('%s is the property %s', (name, expected) => expect(camelCase(name)).toBe(expected));

describe('what a file is called', () => {
  it.each([
    ['', '_'],
    ['!', '_'],
    ['CON', 'con_'],
    ['lpt1', 'lpt1_'],
    ['console', 'console'],
    ['icon', 'icon'],
    ['com', 'com'],
    ['Payment Intent', 'payment-intent'],
  ])('%j: %s', (name, expected) => expect(fileName(name)).toBe(expected));

  it('is cut where it is longer than file systems take it', () => {
    expect(fileName('a'.repeat(80))).toBe('a'.repeat(80));
    expect(fileName('a'.repeat(81))).toMatch(new RegExp(`^${'a'.repeat(80)}-[0-9a-f]{8}$`));
    expect(fileName('a'.repeat(81))).not.toBe(fileName('a'.repeat(82)));
  });
});

it('a variable of the environment is in capitals', () => {
  expect(constantCase('pet shop', 'apiKey')).toBe('PET_SHOP_API_KEY');
});

it.each([
  ['src/functions/pets.ts', 'functions/pets'],
  ['src/a.ts.ts', 'a.ts'],
  ['lib/src/a.ts', 'lib/src/a.ts'],
  ['src/a.tsx', 'src/a.tsx'],
])('the module %s is imported by %s', (module, entry) => expect(entryOf(module)).toBe(entry));
