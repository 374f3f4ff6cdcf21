import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../generator/model/schema.js';
import { answer, body, operation, query } from '../../support/model.js';
import {
  array,
  boolean,
  enumOf,
  integer,
  literal,
  map,
  nullable,
  object,
  property,
  ref,
  scalar,
  string,
  union,
} from '../../support/schemas.js';
import { error, mockServers } from './client.js';
import { apiModel } from './model.js';

const range = object({ 'gte?': integer, 'lt?': integer });
const card = object({ number: string, exp_month: integer }, property('brand?', string, { scope: 'read' }));
const parameters: Record<string, Schema> = {
  amount: scalar('integer', { minimum: 1, maximum: 99 }),
  'rate?': scalar('number'),
  'capture?': boolean,
  'name?': scalar('string', { minLength: 2, maxLength: 3, pattern: '^[a-z💳]+$' }),
  'odd?': scalar('string', { pattern: '(' }),
  'currency?': enumOf(['usd', 'eur'], 'open'),
  'brand?': enumOf(['visa'], 'extensible'),
  'interval?': enumOf([1, 2]),
  'object?': literal('charge'),
  'deleted?': literal(true),
  'card?': card,
  'source?': union(string, ref('Card')),
  'created?': union(range, integer),
  'trial_end?': union(literal('now'), integer),
  'shipping?': union(card, literal('')),
  'metadata?': union(map(string), literal('')),
  'tags?': array(string, { minItems: 1, maxItems: 2 }),
  'items?': array(ref('Card')),
  'coupon?': nullable(string),
  'anything?': scalar('any'),
};
const create = operation('create', 'POST /v1/charges', {
  body: body(object(parameters)),
  response: answer(object({})),
});
const header = { name: 'X-Mode', in: 'header', required: true, schema: enumOf(['a']), doc: {} } as const;
const search = operation('search', 'GET /v1/search/{id}', {
  parameters: [query('query', string), query('ids?', array(integer)), header],
  response: answer(object({})),
});
const model = apiModel([create, search], { Card: card });
const start = mockServers();

describe('parameters that fit', () => {
  it.each([
    ['rate=1.5e1', { rate: 15 }],
    ['capture=false', { capture: false }],
    ['name=a💳', { name: 'a💳' }],
    ['odd=any', { odd: 'any' }],
    ['currency=eur', { currency: 'eur' }],
    ['brand=new', { brand: 'new' }],
    ['interval=2', { interval: 2 }],
    ['deleted=true', { deleted: true }],
    ['card[number]=42&card[exp_month]=08', { card: { number: '42', exp_month: 8 } }],
    ['source=tok_1', { source: 'tok_1' }],
    ['source[number]=42&source[exp_month]=8', { source: { number: '42', exp_month: 8 } }],
    ['created[gte]=5', { created: { gte: 5 } }],
    ['created=5', { created: 5 }],
    ['trial_end=now', { trial_end: 'now' }],
    ['trial_end=5', { trial_end: 5 }],
    ['shipping=', { shipping: '' }],
    ['metadata[a]=1&metadata[b]=', { metadata: { a: '1', b: '' } }],
    ['metadata=', { metadata: '' }],
    ['tags[]=a&tags[]=b', { tags: ['a', 'b'] }],
    ['tags[1]=b&tags[0]=a', { tags: ['a', 'b'] }],
    ['items[0][number]=42&items[0][exp_month]=8', { items: [{ number: '42', exp_month: 8 }] }],
    ['coupon=', { coupon: null }],
    ['anything[x]=1', { anything: { x: '1' } }],
  ])('%s', async (text, expected) => {
    const server = await start(model);
    const reply = await server.send('POST /v1/charges', `amount=7&${text}`);
    expect(reply).toMatchObject({ status: 200, body: {} });
    expect(server.requests[0]?.params).toEqual({ amount: 7, ...expected });
  });
});

describe('parameters that do not fit', () => {
  it.each([
    ['', 'Missing required param: amount.', 'parameter_missing', 'amount'],
    ['amount=abc', 'Invalid integer: abc', 'parameter_invalid_integer', 'amount'],
    ['amount=1.5', 'Invalid integer: 1.5', 'parameter_invalid_integer', 'amount'],
    [
      'amount=',
      "You passed an empty string for 'amount', which cannot be unset.",
      'parameter_invalid_empty',
      'amount',
    ],
    ['amount=0', 'Invalid amount: must be greater than or equal to 1', 'parameter_invalid_integer', 'amount'],
    ['amount=100', 'Invalid amount: must be less than or equal to 99', 'parameter_invalid_integer', 'amount'],
    ['amount=1&foo[bar]=1', 'Received unknown parameter: foo', 'parameter_unknown', 'foo'],
    ['amount=1&constructor=1', 'Received unknown parameter: constructor', 'parameter_unknown', 'constructor'],
    ['amount=1&rate=0x1', 'Invalid number: 0x1', 'parameter_invalid_number', 'rate'],
    ['amount=1&capture=yes', 'Invalid boolean: yes', 'parameter_invalid_boolean', 'capture'],
    [
      'amount=1&name=a',
      'Invalid name: must be at least 2 characters long',
      'parameter_invalid_string',
      'name',
    ],
    [
      'amount=1&name=abcd',
      'Invalid name: must be at most 3 characters long',
      'parameter_invalid_string',
      'name',
    ],
    [
      'amount=1&name=AB',
      'Invalid name: must be text that matches ^[a-z💳]+$',
      'parameter_invalid_string',
      'name',
    ],
    ['amount=1&name[x]=AB', 'Invalid string: {"x":"AB"}', 'parameter_invalid_string', 'name'],
    [
      'amount=1&currency=gbp',
      'Invalid currency: must be one of usd, eur',
      'parameter_invalid_value',
      'currency',
    ],
    ['amount=1&object=card', 'Invalid value: card', 'parameter_invalid_value', 'object'],
    ['amount=1&card=4242', 'Invalid object: 4242', 'parameter_invalid_object', 'card'],
    [
      'amount=1&card[number]=42',
      'Missing required param: card[exp_month].',
      'parameter_missing',
      'card[exp_month]',
    ],
    [
      'amount=1&card[number]=1&card[exp_month]=1&card[cvv]=1',
      'Received unknown parameter: card[cvv]',
      'parameter_unknown',
      'card[cvv]',
    ],
    [
      'amount=1&card[number]=1&card[exp_month]=1&card[brand]=visa',
      'Received unknown parameter: card[brand]',
      'parameter_unknown',
      'card[brand]',
    ],
    [
      'amount=1&source[number]=1&source[exp_month]=x',
      'Invalid integer: x',
      'parameter_invalid_integer',
      'source[exp_month]',
    ],
    ['amount=1&created[gte]=x', 'Invalid integer: x', 'parameter_invalid_integer', 'created[gte]'],
    ['amount=1&metadata[a][b]=x', 'Invalid string: {"b":"x"}', 'parameter_invalid_string', 'metadata[a]'],
    ['amount=1&tags=a', 'Invalid array: a', 'parameter_invalid_array', 'tags'],
    ['amount=1&tags[x]=a', 'Invalid array: {"x":"a"}', 'parameter_invalid_array', 'tags'],
    [
      'amount=1&tags[]=a&tags[]=b&tags[]=c',
      'Invalid tags: must be at most 2 items',
      'parameter_invalid_array',
      'tags',
    ],
    [
      'amount=1&items[0][number]=1&items[0][exp_month]=x',
      'Invalid integer: x',
      'parameter_invalid_integer',
      'items[0][exp_month]',
    ],
  ])('%s', async (text, message, code, param) => {
    const server = await start(model);
    const reply = await server.send('POST /v1/charges', text);
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual(error({ message, code, param }));
  });
});

describe('parameters outside the body', () => {
  const mode = { 'X-Mode': 'a' };

  it('are typed and checked', async () => {
    const server = await start(model);
    expect((await server.send('GET /v1/search/7?query=a&ids[]=1', null, mode)).status).toBe(200);
    expect(server.requests[0]?.params).toEqual({ id: '7', query: 'a', ids: [1] });
  });

  it.each([
    ['GET /v1/search/7', mode, 'query'],
    ['GET /v1/search/7?query=a&ids[]=x', mode, 'ids[0]'],
    ['GET /v1/search/7?query=a&other=1', mode, 'other'],
    ['GET /v1/search/7?query=a', { 'X-Mode': 'b' }, 'x-mode'],
    ['GET /v1/search/7?query=a', {}, 'x-mode'],
  ])('%s %o is refused', async (route, headers, param) => {
    const server = await start(model);
    const reply = await server.send(route, null, headers);
    expect(reply).toMatchObject({ status: 400, body: { error: { param } } });
  });
});

it('names the type for invalid requests, or the first there is', async () => {
  const types = [
    { name: 'CardError', type: 'card_error', doc: {} },
    { name: 'Bad', type: 'invalid_request_error', status: 400, doc: {} },
  ];
  const server = await start({ ...model, errors: { path: [], types } });
  expect((await server.send('POST /v1/charges')).body).toMatchObject({ type: 'card_error', param: 'amount' });
});
