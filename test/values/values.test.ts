import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import type { ValueOptions } from '../../generator/emit/core/emitter.js';
import { createMockServer, type MockServer } from '../../generator/mock/server.js';
import type { ApiModel } from '../../generator/model/model.js';
import { load } from '../../generator/pipeline.js';
import { Packages } from '../constructs/packages.js';
import { emitPackage } from '../support/emit-package.js';
import { CONSUMERS } from './consumers.js';

const STYLES: Readonly<Record<keyof typeof CONSUMERS, ValueOptions>> = {
  all: { dates: 'date', properties: 'camel', validation: 'all' },
  dates: { dates: 'date' },
  camel: { properties: 'camel' },
  requests: { validation: 'requests' },
};

const LINES = { object: 'list', data: [], has_more: false, url: '/v1/orders/or_1/lines' };
const ORDER = {
  id: 'or_1',
  created_at: '2024-02-29T12:00:00Z',
  closed_at: null,
  customer: 'cus_1',
  order_lines: LINES,
};
const CREATED = Date.parse(ORDER.created_at);

type Consumer = Readonly<Record<string, (argument: string) => Promise<unknown>>>;
const packages = new Packages();
let model: ApiModel;
let server: MockServer;

/** Runs a function of a consumer against the server. */
async function run(style: keyof typeof CONSUMERS, name: string, argument = server.url): Promise<unknown> {
  const consumer = (await packages.module(style, 'src/consumer.ts')) as Consumer;
  return consumer[name]?.(argument);
}

const last = () => server.requests.at(-1);
const answer = (id: string, body: unknown, status = 200) => server.respond(id, () => ({ status, body }));
/** The server answers with an order that is like others but for these members. */
const retrieve = (members: object) => answer('retrieveOrder', { ...ORDER, ...members });

beforeAll(async () => {
  const [loaded] = await load({ input: 'shop.yaml', cwd: import.meta.dirname });
  if (!loaded) throw new Error('the shop has no model');
  model = loaded.model;
  for (const [name, text] of Object.entries(CONSUMERS)) {
    const files = await emitPackage(model, { values: STYLES[name as keyof typeof CONSUMERS] });
    await packages.add(name, [...files, { path: 'src/consumer.ts', text, format: false }]);
  }
}, 300_000);
afterAll(() => packages.remove());
beforeEach(async () => {
  server = await createMockServer(model);
});
afterEach(() => server.close());

test('what users write compiles', { timeout: 300_000 }, () => expect(packages.check()).toEqual([]));

describe('dates, names and checks together', () => {
  test('a body goes out in the form of the wire', async () => {
    answer('createOrder', ORDER, 201);
    await run('all', 'create');
    expect(JSON.parse(last()?.body ?? '')).toEqual({
      customer: 'cus_1',
      due_on: '2024-03-01',
      placed_at: '2024-02-29T12:00:00.500Z',
      priority: 'high',
      draft_lines: [{ sku_code: 'ABC-1', quantity: 2 }],
      meta_data: { kept_as_is: 'yes' },
    });
  });

  test('an answer comes in the form of the caller, with all that is not known', async () => {
    const created = {
      ...ORDER,
      previous_order: { ...ORDER, paid_seconds: 60 },
      order_status: 'new_kind',
      visits_by_day: { some_key: ORDER.created_at },
      free_form: { not_touched: ORDER.created_at },
      not_known: { not_touched: 1 },
    };
    answer('createOrder', created, 201);
    expect(await run('all', 'create')).toEqual({
      id: 'or_1',
      createdAt: new Date(CREATED),
      closedAt: null,
      customer: 'cus_1',
      orderLines: { object: 'list', data: [], hasMore: false, url: LINES.url },
      previousOrder: expect.objectContaining({ paidSeconds: new Date(60_000) }) as object,
      orderStatus: 'new_kind',
      visitsByDay: { some_key: new Date(CREATED) },
      freeForm: { not_touched: ORDER.created_at },
      not_known: { not_touched: 1 },
    });
  });

  test.each([
    ['card', ORDER.created_at, new Date(CREATED)],
    ['cash', ORDER.created_at, ORDER.created_at],
  ])('a payment in %s is read as such', async (kind, text, value) => {
    retrieve({ payment: { payment_kind: kind, authorized_at: text } });
    expect(await run('all', 'read')).toContainEqual(value);
  });

  test.each<[unknown, unknown]>([
    [ORDER.created_at, new Date(CREATED)],
    ['never', 'never'],
    [{ not_before: ORDER.created_at }, { notBefore: new Date(CREATED) }],
    [{ slot_name: ORDER.created_at }, ORDER.created_at],
  ])('of alternatives the one that fits: %j', async (delivery, value) => {
    retrieve({ delivery });
    expect(((await run('all', 'read')) as unknown[])[4]).toEqual(value);
  });

  test('headers, queries and forms hold dates as the description says', async () => {
    retrieve({});
    await run('all', 'read');
    expect(last()?.headers['as-of']).toBe('2024-02-29T12:00:00.500Z');
    await run('all', 'update');
    expect(last()).toMatchObject({
      status: 200,
      query: 'dry_run=true',
      body: 'due_on=2024-03-01&paid_seconds=1709208000',
    });
    await run('all', 'upload');
    expect(last()?.params).toMatchObject({ scanned_at: '2024-02-29T12:00:00.500Z' });
    answer('retrieveDay', [ORDER.created_at]);
    expect(await run('all', 'day')).toEqual([new Date(CREATED)]);
    expect(last()?.path).toBe('/v1/days/2024-02-29');
  });

  test('pages lead on by the names of the wire', async () => {
    server.respond('listOrders', ({ params }) => {
      const isFirst = params['starting_after'] === undefined;
      return { status: 200, body: { ...LINES, data: [ORDER], has_more: isFirst } };
    });
    expect(await run('all', 'walk')).toEqual([new Date(CREATED), new Date(CREATED)]);
    const first = 'limit=2&created_since=2024-02-29T12%3A00%3A00.500Z';
    expect(server.requests.map(({ query }) => query)).toEqual([first, `${first}&starting_after=or_1`]);
  });

  test('lists inside an answer lead on too', async () => {
    const line = { id: 'li_1', unit_price: 5, shipped_at: ORDER.created_at };
    retrieve({ order_lines: { ...LINES, url: '/v1/orders', data: [line], has_more: true } });
    answer('listOrders', { ...LINES, data: [{ ...line, id: 'li_2' }] });
    expect(await run('all', 'walkLines')).toEqual([
      ['li_1', 5, new Date(CREATED)],
      ['li_2', 5, new Date(CREATED)],
    ]);
    expect(last()?.query).toBe('starting_after=li_1');
  });

  test('cursors and texts that are no JSON stay as they are, whatever their format', async () => {
    const entry = (logged_at: string) => ({ logged_at, seen_at: ORDER.created_at });
    const times = ['2024-02-29T12:00:00.123456Z', '2024-02-29T12:00:00.123457Z'] as const;
    server.respond('listEntries', ({ params }) => {
      const isFirst = params['starting_after'] === undefined;
      return { status: 200, body: { ...LINES, data: [entry(times[isFirst ? 0 : 1])], has_more: isFirst } };
    });
    const headers = { 'content-type': 'text/plain' };
    server.respond('retrieveClock', () => ({ status: 200, headers, body: times[0] }));
    const seen = new Date(CREATED);
    expect(await run('all', 'log')).toEqual([[times[0], seen], [times[1], seen], times[0]]);
    expect(server.requests.map(({ query }) => decodeURIComponent(query))).toContain(
      `starting_after=${times[0]}`,
    );
  });

  test('paths to expand are written in the names of the caller', async () => {
    retrieve({ customer: { id: 'cus_1', first_seen: '2024-02-29', favorite_order: ORDER } });
    expect(await run('all', 'expand')).toEqual([Date.parse('2024-02-29'), CREATED]);
    expect(decodeURIComponent(last()?.query ?? '')).toBe('expand=customer.favorite_order');
  });

  test('streams', async () => {
    const data = `data: ${JSON.stringify({ ticked_at: ORDER.created_at })}\n\n`;
    server.respond('listTicks', () => ({
      status: 200,
      headers: { 'content-type': 'text/event-stream' },
      body: data + data,
    }));
    expect(await run('all', 'follow')).toEqual([CREATED, CREATED]);
  });

  test('errors have their members in the form of the caller, and the body as it came', async () => {
    const error = { error_code: 'busy', retry_at: ORDER.created_at };
    answer('retrieveOrder', { error }, 503);
    expect(await run('all', 'fail')).toEqual(['busy', CREATED, error]);
    answer('retrieveOrder', { error: { ...error, retry_at: 'soon' } }, 503);
    expect(await run('all', 'fail')).toEqual(['busy', undefined, { ...error, retry_at: 'soon' }]);
  });

  test.each([
    ['order.paid', ORDER, CREATED],
    ['order.unheard_of', { not_touched: 1 }, { not_touched: 1 }],
  ])('events: %s', async (type, held, value) => {
    const body = { id: 'evt_1', event_type: type, sent_at: ORDER.created_at, data_object: held };
    expect(await run('all', 'event', JSON.stringify(body))).toEqual([type, CREATED, value]);
  });
});

describe('answers that are not as described are errors that say where', () => {
  test.each<[object, string]>([
    [{ created_at: 'yesterday' }, 'createdAt must be a time such as'],
    [{ created_at: '2024-02-30T00:00:00Z' }, 'createdAt must be a time such as'],
    [{ created_at: null }, 'createdAt must be a time such as'],
    [{ created_at: undefined }, 'createdAt must be there'],
    [{ due_on: 20_240_229 }, 'dueOn must be a day such as'],
    [
      { order_lines: { ...LINES, data: [{ id: 'a', unit_price: 1.5 }] } },
      'orderLines.data[0].unitPrice must be a whole number',
    ],
    [{ payment: { payment_kind: 'cash', authorized_at: 1 } }, 'payment.authorizedAt must be a string'],
    [{ delivery: 5 }, 'delivery must be a time such as'],
  ])('%j', async (members, message) => {
    retrieve(members);
    await expect(run('all', 'read')).rejects.toMatchObject({
      name: 'DecodeError',
      message: expect.stringContaining(message) as string,
      response: { status: 200 },
    });
  });

  test('an event of a stream', async () => {
    const headers = { 'content-type': 'text/event-stream' };
    server.respond('listTicks', () => ({ status: 200, headers, body: 'data: {"ticked_at":"x"}\n\n' }));
    await expect(run('all', 'follow')).rejects.toMatchObject({
      name: 'DecodeError',
      message: expect.stringContaining('tickedAt must be a time') as string,
      response: { status: 200 },
    });
  });

  test('an event that is delivered', async () => {
    const body = { id: 1, event_type: 'order.paid', sent_at: ORDER.created_at, data_object: ORDER };
    await expect(run('all', 'event', JSON.stringify(body))).rejects.toMatchObject({
      name: 'DecodeError',
      message: expect.stringContaining('id must be a string') as string,
    });
  });

  test('dates alone are read strictly, all else is left to the server', async () => {
    answer('createOrder', { ...ORDER, order_lines: { has_more: 'maybe' } }, 201);
    expect(await run('dates', 'create')).toEqual([CREATED, undefined, 'maybe']);
    answer('createOrder', { ...ORDER, created_at: '2024-02-29' }, 201);
    await expect(run('dates', 'create')).rejects.toThrow('created_at must be a time such as');
  });
});

describe('requests that are not as described are not sent', () => {
  const draft = { customer: 'cus_1', draftLines: [{ skuCode: 'ABC-1', quantity: 1 }] };
  test.each<[object, string]>([
    [{ customer: undefined }, 'customer must be there'],
    [{ customer: 'cu' }, 'customer must be 3 or more characters'],
    [{ draftLines: [] }, 'draftLines must be 1 or more items'],
    [{ draftLines: Array(4).fill(draft.draftLines[0]) }, 'draftLines must be 3 items or fewer'],
    [{ draftLines: [{ skuCode: 'abc', quantity: 1 }] }, 'draftLines[0].skuCode must be text that matches'],
    [{ draftLines: [{ skuCode: 'ABC-1' }] }, 'draftLines[0].quantity must be there'],
    [{ draftLines: [{ skuCode: 'ABC-1', quantity: 0 }] }, 'draftLines[0].quantity must be at least 1'],
    [{ draftLines: [{ skuCode: 'ABC-1', quantity: 100 }] }, 'draftLines[0].quantity must be at most 99'],
    [{ draftLines: [{ skuCode: 'ABC-1', quantity: 1.5 }] }, 'draftLines[0].quantity must be a whole number'],
    [{ priority: 'medium' }, 'priority must be one of "low", "high"'],
    [{ idempotence: 'x' }, 'idempotence must be a UUID'],
    [{ placedAt: new Date(NaN) }, 'placedAt must be a valid date'],
    [{ dueOn: 'tomorrow' }, 'dueOn must be a day such as'],
    [{ metaData: { a: 1 } }, 'metaData.a must be a string'],
    [{ metaData: [] }, 'metaData must be an object'],
  ])('%j', async (members, message) => {
    const shop = (await packages.client('all', 'key', { baseURL: server.url })) as {
      orders: { create(params: object): Promise<unknown> };
    };
    await expect(shop.orders.create({ ...draft, ...members })).rejects.toMatchObject({
      name: 'InvalidArgumentError',
      message: expect.stringContaining(message) as string,
    });
    expect(server.requests).toEqual([]);
  });

  test('nor are ids', async () => {
    const shop = (await packages.client('all', 'key', { baseURL: server.url })) as {
      orders: { retrieve(id: string): Promise<unknown> };
      days: { retrieve(day: Date): Promise<unknown> };
    };
    await expect(shop.orders.retrieve('cus_1')).rejects.toThrow('order must be text that matches ^or_');
    await expect(shop.days.retrieve(new Date(NaN))).rejects.toThrow('day must be a valid date');
    expect(server.requests).toEqual([]);
  });

  test('answers are taken as they are when only requests are checked', async () => {
    answer('createOrder', { created_at: 5 }, 201);
    expect(await run('requests', 'create')).toEqual({ created_at: 5 });
    const shop = (await packages.client('requests', 'key', { baseURL: server.url })) as {
      orders: { create(params: object): Promise<unknown> };
    };
    await expect(shop.orders.create({})).rejects.toThrow('customer must be there');
  });
});

test('names alone', async () => {
  answer('createOrder', { ...ORDER, order_status: 'closed' }, 201);
  expect(await run('camel', 'create')).toEqual([ORDER.created_at, 'closed', false]);
  expect(JSON.parse(last()?.body ?? '')).toEqual({ customer: 'c', due_on: '2024-03-01', draft_lines: [] });
});

test('none of it is in a package that asks for nothing', async () => {
  const files = (await emitPackage(model)).filter(({ path }) => !path.startsWith('src/runtime/'));
  expect(files.filter(({ path, text }) => /shape/i.test(path) || /runtime\/shape/.test(text))).toEqual([]);
});

test('examples are in the form of the caller', async () => {
  const files = await emitPackage(model, { values: STYLES.all });
  const readme = files.find(({ path }) => path === 'README.md')?.text ?? '';
  expect(readme).toContain(
    'orders.create({ customer: "cus_1", placedAt: new Date("2024-02-29T12:00:00Z"), draftLines: [{ skuCode:',
  );
  expect(readme).toContain('the names that the API gives them, in camelCase');
});
