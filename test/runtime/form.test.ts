import { describe, expect, test } from 'vitest';
import { InvalidArgumentError } from '../../templates/typescript/runtime/errors.js';
import { encodeForm } from '../../templates/typescript/runtime/form.js';

class Base {
  inherited = 'own, because assigned';
  get computed(): string {
    return 'never sent';
  }
}

test.each<[what: string, params: object, wire: string]>([
  ['nothing', {}, ''],
  ['text', { name: 'Jo' }, 'name=Jo'],
  ['nested objects', { a: { b: { c: 1 } } }, 'a[b][c]=1'],
  [
    'arrays of objects',
    { items: [{ price: 'p', n: 2 }, { price: 'q' }] },
    'items[0][price]=p&items[0][n]=2&items[1][price]=q',
  ],
  ['arrays of text', { expand: ['a', 'b'] }, 'expand[0]=a&expand[1]=b'],
  ['undefined is left out', { a: undefined, b: { c: undefined }, d: [undefined, 'x'] }, 'd[0]=x'],
  ['null unsets', { a: null, b: { c: null }, d: [null] }, 'a=&b[c]=&d[0]='],
  ['empty text, false and zero are values', { a: '', b: false, c: 0, d: -0 }, 'a=&b=false&c=0&d=0'],
  ['empty arrays and objects hold nothing', { a: [], b: {}, c: { d: [] } }, ''],
  ['dates are whole Unix seconds', { at: new Date(1_659_312_000_999) }, 'at=1659312000'],
  ['big integers', { n: 12345678901234567890n }, 'n=12345678901234567890'],
  ['reserved characters', { 'a&b=c': '1+1 = 2&3?#%' }, 'a%26b%3Dc=1%2B1%20%3D%202%263%3F%23%25'],
  ['astral characters', { a: '😀é' }, 'a=%F0%9F%98%80%C3%A9'],
  ['instances of classes', new Base(), 'inherited=own%2C%20because%20assigned'],
  ['objects without a prototype', { a: Object.assign(Object.create(null), { b: 1 }) as object }, 'a[b]=1'],
  ['inherited members are not sent', Object.create({ secret: 1 }) as object, ''],
  [
    'keys that mean something to JavaScript',
    JSON.parse('{"__proto__":{"constructor":1}}') as object,
    '__proto__[constructor]=1',
  ],
])('%s', (_, params, wire) => {
  expect(encodeForm(params)).toBe(wire);
});

describe('refuses, naming the parameter,', () => {
  const cycle: { self?: unknown } = {};
  cycle.self = { again: [cycle] };
  test.each<[what: string, params: object, message: RegExp]>([
    ['NaN', { card: { exp_month: NaN } }, /^card\[exp_month\] cannot be sent: it is not a finite number/],
    ['infinity', { a: [1, -Infinity] }, /^a\[1\].*finite/],
    ['functions', { a: () => 1 }, /^a .*a function/],
    ['symbols', { a: { b: Symbol('s') } }, /^a\[b\] .*a symbol/],
    ['cycles', cycle, /^self\[again\]\[0\] .*contains itself/],
    ['invalid dates', { at: new Date('soon') }, /^at .*not a valid date/],
    ['promises', { customer: Promise.resolve('cus') }, /^customer .*await it first/],
    ['maps', { a: new Map([['b', 1]]) }, /^a .*neither an array nor a plain object/],
    ['files', { file: new Blob(['x']) }, /^file .*a file/],
    ['bytes', { file: new Uint8Array(2) }, /^file .*a file/],
    ['halves of characters in values', { a: '\ud83d' }, /^a cannot .*lone surrogate/],
    ['halves of characters in names', { '\ude00': 1 }, /lone surrogate/],
  ])('%s', (_, params, message) => {
    expect(() => encodeForm(params)).toThrow(InvalidArgumentError);
    expect(() => encodeForm(params)).toThrow(message);
  });

  test('but takes the same object twice, as long as it does not contain itself', () => {
    const address = { city: 'Bonn' };
    expect(encodeForm({ billing: address, shipping: address })).toBe(
      'billing[city]=Bonn&shipping[city]=Bonn',
    );
  });
});
