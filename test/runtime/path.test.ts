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

test.each<[unknown]>([
  [''],
  ['  '],
  [undefined],
  [null],
  [{ id: 'ch_1' }],
  [['ch_1']],
  [true],
  [NaN],
  [1.5],
  ['.'],
  ['..'],
  ['%2e%2E'],
  ['.%2e'],
  ['a\r\nb'],
  ['a\0'],
  ['a\u0085'],
  ['\ud83d'],
])('%j is refused', (id) => {
  const bad = path`/v1/customers/${'cus_1'}/sources/${id as string}`;
  expect(bad).toThrow(InvalidArgumentError);
  expect(bad).toThrow(/^Argument 2 of \/v1\/customers\/\{\}\/sources\/\{\} is no id: /);
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
