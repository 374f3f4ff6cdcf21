import { describe, expect, it } from 'vitest';
import { validateValue } from '../../../generator/mock/assert-schema.js';
import { answer, operation, query } from '../../support/model.js';
import { integer, list, literal, object, ref, string } from '../../support/schemas.js';
import { error, mockServers } from './client.js';
import { apiModel, listOperation } from './model.js';

interface Page {
  readonly data: readonly { readonly id: string; readonly n?: number }[];
  readonly has_more: boolean;
  readonly next_page?: string | null;
  readonly url: string;
}

const two = [
  { id: 'ch_a', n: 1 },
  { id: 'ch_b', n: 2 },
];
const sample = { object: 'list', data: two, has_more: false, url: '/documented' };
const model = apiModel(
  [
    listOperation('listCharges', 'GET /v1/charges', ref('Charge'), {
      samples: [{ name: 'a', parameters: {}, response: sample }],
    }),
    listOperation('listRefunds', 'GET /v1/charges/{charge}/refunds', ref('Refund'), {
      parameters: [query('object?', string)],
    }),
    listOperation('listRates', 'GET /v1/rates', ref('Rate')),
    operation('searchCharges', 'GET /v1/charges/search', {
      parameters: [query('query', string), query('limit?', integer), query('page?', string)],
      response: answer(list(ref('Charge'), 'search')),
      pagination: 'search',
    }),
  ],
  {
    Charge: object({ id: string, n: integer }),
    Refund: object({ id: string, object: literal('refund') }),
    Rate: object({ from: string }),
  },
);
const start = mockServers();

describe('cursor pages', () => {
  it('lead through a stable collection, each item once', async () => {
    const server = await start(model, { size: 25 });
    const seen: string[] = [];
    const counts: number[] = [];
    for (let more = true; more;) {
      const after = seen.length === 0 ? '' : `?starting_after=${seen.at(-1) ?? ''}`;
      const page = (await server.send(`GET /v1/charges${after}`)).body as Page;
      expect(validateValue(model, list(ref('Charge')), page)).toEqual([]);
      seen.push(...page.data.map(({ id }) => id));
      counts.push(page.data.length);
      more = page.has_more;
    }
    expect(counts).toEqual([10, 10, 5]);
    expect(new Set(seen).size).toBe(25);
    expect(seen.slice(0, 3)).toEqual(['ch_a', 'ch_b', 'ch_a_2']);
  });

  it('go backwards too', async () => {
    const server = await start(model, { size: 5 });
    const page = async (search: string) => (await server.send(`GET /v1/charges?${search}`)).body as Page;
    const all = (await page('')).data.map(({ id }) => id);
    const last = await page(`limit=3&ending_before=${all[4] ?? ''}`);
    expect([last.data.map(({ id }) => id), last.has_more]).toEqual([all.slice(1, 4), true]);
    const first = await page(`limit=3&ending_before=${all[1] ?? ''}`);
    expect([first.data.map(({ id }) => id), first.has_more]).toEqual([all.slice(0, 1), false]);
  });

  it.each([
    ['limit=5', 5, true],
    ['limit=25', 25, false],
    ['limit=100', 25, false],
  ])('%s yields %i items', async (search, count, more) => {
    const server = await start(model);
    const page = (await server.send(`GET /v1/charges?${search}`)).body as Page;
    expect([page.data.length, page.has_more]).toEqual([count, more]);
  });

  it('have the URL of the request, and nothing of its parameters', async () => {
    const server = await start(model);
    const reply = await server.send('GET /v1/charges/ch_7/refunds?limit=1&object=x');
    const data = [{ id: 'refund_1', object: 'refund' }];
    expect(reply.body).toEqual({ object: 'list', data, has_more: true, url: '/v1/charges/ch_7/refunds' });
  });

  it('are not made up of items that have no cursor', async () => {
    const server = await start(model);
    expect((await server.send('GET /v1/rates')).body).toMatchObject({
      data: [{ from: 'string' }],
      has_more: false,
    });
  });

  it.each([
    ['limit=0', 'Invalid limit: must be greater than or equal to 1', 'limit'],
    ['limit=101', 'Invalid limit: must be less than or equal to 100', 'limit'],
    ['starting_after=ch_x', "No such item: 'ch_x'", 'starting_after'],
    ['ending_before=ch_x', "No such item: 'ch_x'", 'ending_before'],
    [
      'starting_after=ch_a&ending_before=ch_b',
      'You cannot use both starting_after and ending_before.',
      'ending_before',
    ],
  ])('%s is refused', async (search, message, param) => {
    const server = await start(model);
    const reply = await server.send(`GET /v1/charges?${search}`);
    expect(reply).toMatchObject({ status: 400, body: { error: { message, param } } });
  });
});

describe('token pages', () => {
  it('lead through the collection', async () => {
    const server = await start(model, { size: 25 });
    const ids: string[] = [];
    for (let token: string | null | undefined = ''; token != null;) {
      const at = token === '' ? '' : `&page=${token}`;
      const page: Page = (await server.send(`GET /v1/charges/search?query=x${at}`)).body as Page;
      expect(validateValue(model, list(ref('Charge'), 'search'), page)).toEqual([]);
      expect(page.has_more).toBe(page.next_page !== null);
      ids.push(...page.data.map(({ id }) => id));
      token = page.next_page;
    }
    expect(new Set(ids).size).toBe(25);
  });

  it.each(['10', 'page_x', 'page_-1'])('the token %s is refused', async (token) => {
    const server = await start(model);
    const reply = await server.send(`GET /v1/charges/search?query=x&page=${token}`);
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual(error({ message: `Invalid page token: ${token}`, param: 'page' }));
  });
});
