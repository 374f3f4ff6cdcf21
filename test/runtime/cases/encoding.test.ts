import { describe, expect, test } from 'vitest';
import { InvalidArgumentError } from '../../../templates/typescript/runtime/errors.js';
import { path } from '../../../templates/typescript/runtime/path.js';
import type { RequestSpec } from '../../../templates/typescript/runtime/request.js';
import type { RequestOptions } from '../../../templates/typescript/runtime/options.js';
import { client, failure } from '../support/api.js';
import { json, serve, type Seen } from '../support/server.js';
import { TRANSPORTS } from '../support/transports.js';

type Sent = Partial<RequestSpec>;
const id = (value: unknown): Sent => ({
  method: 'get',
  path: path`/v1/customers/${value as string}/sources`,
});
const form = (body: unknown): Sent => ({ body });
const file = (name: string): Sent => ({
  encoding: 'multipart',
  body: { file: { name, data: new Blob(['x']) } },
});
const cycle: { self?: unknown } = {};
cycle.self = { again: [cycle] };

class Params {
  own = 1;
  get computed(): number {
    return 2;
  }
}

describe.each(TRANSPORTS)('over %s', (_, transport) => {
  const sendTo = async (spec: Sent, options?: RequestOptions): Promise<[unknown, Seen[]]> => {
    const server = await serve(json(200, {}));
    const call = client(server, transport).call({ method: 'post', path: '/v1/x', ...spec }, options);
    const error = await call.then(() => undefined, (reason: unknown) => reason); // prettier-ignore
    return [error, server.seen];
  };
  const sent = async (spec: Sent, options?: RequestOptions): Promise<Seen> => {
    const [error, [seen]] = await sendTo(spec, options);
    expect(error).toBeUndefined();
    return seen ?? expect.fail('nothing was sent');
  };

  test.each<[name: string, spec: Sent, message: RegExp]>([
    ["B71 id ''", id(''), /^Argument 1 of .* is no id/],
    ['B71 id null', id(null), /^Argument 1 of .* is no id/],
    ['B71 id undefined', id(undefined), /^Argument 1 of .* is no id/],
    ['B72 id .', id('.'), /^Argument 1 of .* is no id/],
    ['B72 id ..', id('..'), /^Argument 1 of .* is no id/],
    ['B72 id %2e%2e', id('%2e%2E'), /^Argument 1 of .* is no id/],
    ['B74 CR and LF in an id', id('a\r\nb'), /^Argument 1 of .* is no id/],
    ['B74 NUL in an id', id('a\0'), /^Argument 1 of .* is no id/],
    ['B75 an object as id', id({ id: 'x' }), /^Argument 1 of .* is no id/],
    ['B75 an array as id', id(['x']), /^Argument 1 of .* is no id/],
    ['B75 NaN as id', id(NaN), /^Argument 1 of .* is no id/],
    ['B76 CR and LF in a header', { headers: { 'x-a': 'a\r\nInjected: 1' } }, /header x-a/],
    ['B76 NUL in a header', { headers: { 'x-a': 'a\0' } }, /header x-a/],
    ['B77 a header beyond Latin-1', { headers: { 'x-a': '☃' } }, /header x-a/],
    ['B84 half a character', form({ note: '\ud83d' }), /^note .*surrogate/],
    ['B85 a cycle in a form', form(cycle), /^self\[again\]\[0\] .*contains itself/],
    ['B85 a cycle in files', { encoding: 'multipart', body: cycle }, /^self\[again\]\[0\] .*contains itself/],
    ['B85 a cycle in JSON', { encoding: 'json', body: cycle }, /^The body cannot be written as JSON/],
  ])('%s: refused, and nothing sent', async (_name, spec, message) => {
    const [error, seen] = await sendTo(spec);
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect((error as Error).message).toMatch(message);
    expect(seen).toEqual([]);
  });

  test.each([
    ['a/b', 'a%2Fb'],
    ['a b', 'a%20b'],
    ['a?b', 'a%3Fb'],
    ['a#b', 'a%23b'],
    ['%2f', '%252f'],
    ["it's", "it's"],
    ['ü😀', '%C3%BC%F0%9F%98%80'],
  ])('B73 the id %j is encoded', async (value, wire) => {
    // Some platforms write an apostrophe as %27, which means the same.
    expect((await sent(id(value))).url.replace('%27', "'")).toBe(`/v1/customers/${wire}/sources`);
  });

  test("B78 the caller's header overrides, whatever its case; null removes", async () => {
    const headers = {
      'CONTENT-type': 'text/x-mine',
      'uSER-agent': 'mine',
      AUTHORIZATION: 'Bearer mine',
      ACCEPT: null,
    };
    const seen = await sent({ encoding: 'text', body: 'x' }, { headers });
    expect(seen.headers).toMatchObject({
      'content-type': 'text/x-mine',
      'user-agent': 'mine',
      authorization: 'Bearer mine',
    });
    expect(seen.headers.accept).not.toBe('application/json');
  });

  test.each<[name: string, params: unknown, wire: string]>([
    ['B79 nested parameters', { a: [{ b: 1 }, { b: { c: 2 } }] }, 'a[0][b]=1&a[1][b][c]=2'],
    ['B80 null unsets, undefined is omitted', { a: null, b: undefined, c: { d: null } }, 'a=&c[d]='],
    ["B81 '', false and 0 are kept", { a: '', b: false, c: 0 }, 'a=&b=false&c=0'],
    ['B82 dates', { at: new Date(1_659_312_000_999) }, 'at=1659312000'],
    ['B83 empty arrays and objects hold nothing', { a: [], b: {}, c: 1 }, 'c=1'],
    ['B84 + space & =', { 'a&b': '1+1 = 2&3' }, 'a%26b=1%2B1%20%3D%202%263'],
    ['B84 astral characters', { a: '😀' }, 'a=%F0%9F%98%80'],
    ['B88 inherited properties are not sent', new Params(), 'own=1'],
    ['B88 nor those of a prototype', { a: Object.create({ secret: 1 }) as object, b: 1 }, 'b=1'],
  ])('%s', async (_name, params, wire) => {
    const seen = await sent(form(params));
    expect(seen.body.toString()).toBe(wire);
    expect(seen.headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(wire.length),
    });
    expect((await sent({ method: 'get', query: params as object })).url).toBe(`/v1/x?${wire}`);
  });

  test.each([
    ['quotes', 'a"; filename="b', 'a%22; filename=%22b'],
    ['CRLF', 'a\r\nX-Injected: 1', 'a%0D%0AX-Injected: 1'],
    ['a path', '../../etc/passwd', 'passwd'],
    ['a path of Windows', 'C:\\secret\\four.pdf', 'four.pdf'],
  ])('B86 %s in a file name', async (_name, name, wire) => {
    const header = /content-disposition: (.*)\r\n/i.exec((await sent(file(name))).body.toString())?.[1];
    expect(header).toBe(`form-data; name="file"; filename="${wire}"`);
  });

  test('B87 the content type of forms with files names the boundary that is used', async () => {
    const { headers, body } = await sent(file('a.txt'));
    const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(headers['content-type'] ?? '')?.[1];
    expect(body.toString()).toContain(`--${boundary ?? '?'}--`);
    expect(body.toString()).toMatch(/content-type: application\/octet-stream/i);
  });

  test.each<[name: string, spec: Sent, length: string | undefined]>([
    ['a POST without a body', {}, '0'],
    ['a GET', { method: 'get' }, undefined],
    ['a DELETE with a body', { method: 'delete', body: { a: 1 } }, '3'],
    ['text beyond ASCII', { encoding: 'text', body: 'ü' }, '2'],
    ['bytes', { encoding: 'binary', body: new Uint8Array(5) }, '5'],
  ])('the length of %s', async (_name, spec, length) => {
    const { headers } = await sent(spec);
    expect(headers['content-length']).toBe(length);
    expect(headers['transfer-encoding']).toBeUndefined();
  });
});

test('B83 null is what clears', async () => {
  const server = await serve(json(200, {}));
  expect(await failure(client(server).call({ method: 'post', path: '/v1/x', body: 'a=b' }))).toBeInstanceOf(
    InvalidArgumentError,
  );
  await client(server).call({ method: 'post', path: '/v1/x', body: { tags: null } });
  expect(server.seen.map(({ body }) => body.toString())).toEqual(['tags=']);
});
