import { describe, expect, test } from 'vitest';
import { DecodeError, InvalidArgumentError } from '../../../templates/typescript/runtime/errors.js';
import { exactIntegers, type Int64Place } from '../../../templates/typescript/runtime/int64.js';
import { path } from '../../../templates/typescript/runtime/path.js';
import type { RequestSpec } from '../../../templates/typescript/runtime/request.js';
import { callPage } from '../../../templates/typescript/runtime/page.js';
import { client, cursor, failure, type Item, type List } from '../support/api.js';
import { json, sequence, serve, text } from '../support/server.js';
import { TRANSPORTS } from '../support/transports.js';

const LARGE = 9_007_199_254_740_993n;
const SMALLEST = -9_223_372_036_854_775_808n;
const self = { self: true } as const;
const account = (): Int64Place => ({
  members: { id: self, balance: self, parent: account, limits: { others: self } },
});

describe.each(TRANSPORTS)('over %s', (_, transport) => {
  const ask = async (body: string, spec: Partial<RequestSpec> = {}): Promise<unknown> => {
    const server = await serve(text(200, body));
    const parse = exactIntegers(account);
    return client(server, transport).call({ method: 'get', path: '/v1/x', parse, ...spec });
  };

  test('B66 integers beyond 2^53 are exact where the description says int64', async () => {
    const body = `{"id":${LARGE},"balance":${SMALLEST},"count":${LARGE},"parent":{"id":7,"limits":{"a":${LARGE}}}}`;
    expect(await ask(body)).toEqual({
      id: LARGE,
      balance: SMALLEST,
      count: 9_007_199_254_740_992,
      parent: { id: 7, limits: { a: LARGE } },
    });
    expect(await ask(body, { parse: JSON.parse })).toMatchObject({ id: 9_007_199_254_740_992 });
  });

  test('B66 what is no JSON is none with long integers either', async () => {
    for (const body of [`{"id":${LARGE}`, `{${LARGE}:1}`, `{"id":0${LARGE}}`, `{"id":${LARGE}x}`])
      expect(await failure(ask(body))).toBeInstanceOf(DecodeError);
  });

  test.each<[name: string, spec: Partial<RequestSpec>, url: string, body: string]>([
    ['a path', { path: path`/v1/accounts/${LARGE}` }, `/v1/accounts/${LARGE}`, ''],
    ['a query', { query: { since: SMALLEST } }, `/v1/x?since=${SMALLEST}`, ''],
    ['a form', { body: { a: [LARGE] } }, '/v1/x', `a[0]=${LARGE}`],
    [
      'JSON',
      { encoding: 'json', body: { id: LARGE, text: '1', rest: [SMALLEST, 2, null] } },
      '/v1/x',
      `{"id":${LARGE},"text":"1","rest":[${SMALLEST},2,null]}`,
    ],
    ['JSON of nothing else', { encoding: 'json', body: LARGE }, '/v1/x', String(LARGE)],
  ])('B66 they are sent exactly in %s', async (_name, spec, url, body) => {
    const server = await serve(json(200, {}));
    await client(server, transport).call({ method: 'post', path: '/v1/x', ...spec });
    expect(server.seen[0]).toMatchObject({ url, body: Buffer.from(body) });
  });

  test('B66 they are sent exactly in a form with files', async () => {
    const server = await serve(json(200, {}));
    const body = { id: LARGE, file: new Blob(['x']) };
    await client(server, transport).call({ method: 'post', path: '/v1/x', encoding: 'multipart', body });
    expect(server.seen[0]?.body.toString()).toContain(`\r\n\r\n${LARGE}\r\n`);
  });

  test('B66 pages go on after them', async () => {
    const page = (id: bigint, more: boolean) => text(200, `{"data":[{"id":${id}}],"has_more":${more}}`);
    const server = await serve(sequence(page(LARGE, true), page(SMALLEST, false)));
    const parse = exactIntegers({ members: { data: { others: account } } });
    const pages = callPage<Item, List<Item>>(
      client(server, transport),
      { method: 'get', path: '/v1/x', parse },
      cursor,
    );
    expect(await pages.toArray({ limit: Infinity })).toEqual([{ id: LARGE }, { id: SMALLEST }]);
    expect(server.seen[1]?.url).toBe(`/v1/x?starting_after=${LARGE}`);
  });
});

test('a cycle is no JSON, with long integers neither', async () => {
  const body: { id: bigint; self?: unknown } = { id: LARGE };
  body.self = body;
  const call = client(await serve(json(200, {}))).call({
    method: 'post',
    path: '/',
    encoding: 'json',
    body,
  });
  expect(await failure(call)).toBeInstanceOf(InvalidArgumentError);
});
