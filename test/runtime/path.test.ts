import { expect, test } from 'vitest';
import { InvalidArgumentError } from '../../templates/typescript/runtime/errors.js';
import { path } from '../../templates/typescript/runtime/path.js';
import { serve, json } from './support/server.js';
import { client } from './support/api.js';

test('ids are put in their places', () => {
  expect(path`/v1/charges`()).toBe('/v1/charges');
  expect(path`/v1/customers/${'cus_1'}/sources/${42}`()).toBe('/v1/customers/cus_1/sources/42');
});

test.each([
  ['a/b', 'a%2Fb'],
  ['a?b#c', 'a%3Fb%23c'],
  ['%2f', '%252f'],
  ['a b+c', 'a%20b%2Bc'],
  ['../etc', '..%2Fetc'],
  ['...', '...'],
  ['ü😀', '%C3%BC%F0%9F%98%80'],
])('%j is encoded', (id, wire) => {
  expect(path`/x/${id}`()).toBe(`/x/${wire}`);
});

test.each<[unknown, RegExp]>([
  ['', /must not be empty/],
  ['  ', /must not be empty/],
  [undefined, /must be a string, not undefined/],
  [null, /must be a string, not null/],
  [{ id: 'ch_1' }, /must be a string, not object/],
  [['ch_1'], /must be a string, not object/],
  [true, /must be a string, not boolean/],
  [NaN, /must be a whole number/],
  [1.5, /must be a whole number/],
  ['.', /dots/],
  ['..', /dots/],
  ['%2e%2E', /dots/],
  ['.%2e', /dots/],
  ['a\r\nb', /control/],
  ['a\0', /control/],
  ['a\u0085', /control/],
  ['\ud83d', /surrogate/],
])('%j is refused', (id, message) => {
  const bad = path`/v1/customers/${'cus_1'}/sources/${id as string}`;
  expect(bad).toThrow(InvalidArgumentError);
  expect(bad).toThrow(message);
  expect(bad).toThrow(/^Argument 2 of \/v1\/customers\/\{\}\/sources\/\{\} /);
});

test('a bad id rejects the call and sends nothing', async () => {
  const server = await serve(json(200, {}));
  const call = client(server).call({ method: 'get', path: path`/v1/charges/${''}` });
  await expect(call).rejects.toThrow(InvalidArgumentError);
  expect(server.seen).toEqual([]);
});

test('a path cannot become part of the host', async () => {
  const server = await serve(json(200, {}));
  await expect(client(server).call({ method: 'get', path: '@evil.invalid/' })).rejects.toThrow(
    /start with \//,
  );
  expect(server.seen).toEqual([]);
});
