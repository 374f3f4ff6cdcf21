import { describe, expect, it } from 'vitest';
import { validateValue } from '../../../generator/mock/assert-schema.js';
import { answer, body, operation, query } from '../../support/model.js';
import {
  expandable,
  integer,
  literal,
  map,
  nullable,
  object,
  ref,
  scalar,
  string,
  union,
} from '../../support/schemas.js';
import { mockServers } from './client.js';
import { apiModel } from './model.js';

const address = object({ city: nullable(string), line1: nullable(string) });
const schemas = {
  Address: address,
  Customer: object({
    id: string,
    object: literal('customer'),
    balance: integer,
    name: nullable(string),
    address: nullable(ref('Address')),
    metadata: map(string),
    source: nullable(expandable(ref('Card'))),
  }),
  DeletedCustomer: object({ id: string, object: literal('customer'), deleted: literal(true) }),
  Card: object({ id: string, object: literal('card'), customer: nullable(expandable(ref('Customer'))) }),
  Token: object({ id: string, kind: string }),
};
const customer = {
  id: 'cus_1',
  object: 'customer',
  balance: 0,
  name: 'Jenny',
  address: null,
  metadata: { kept: '1' },
  source: null,
};
const changes = object({
  'balance?': integer,
  'name?': union(string, literal('')),
  'address?': object({ 'city?': string, 'line1?': string }),
  'metadata?': union(map(string), literal('')),
  'source?': union(string, object({ number: string })),
  'object?': string,
  'unrelated?': string,
});
const sampled = {
  response: answer(ref('Customer')),
  samples: [{ name: 'a', parameters: {}, response: customer }],
};
const model = apiModel(
  [
    operation('createCustomer', 'POST /v1/customers', { body: body(changes), ...sampled }),
    operation('updateCustomer', 'POST /v1/customers/{customer}', { body: body(changes), ...sampled }),
    operation('retrieveCustomer', 'GET /v1/customers/{customer}', {
      response: answer(union(ref('Customer'), ref('DeletedCustomer'))),
    }),
    operation('deleteCustomer', 'DELETE /v1/customers/{customer}', {
      response: answer(ref('DeletedCustomer')),
    }),
    operation('archiveCustomer', 'POST /v1/customers/{id_of_customer}/archive', sampled),
    operation('createCard', 'POST /v1/customers/{customer}/cards', { response: answer(ref('Card')) }),
    operation('createToken', 'POST /v1/tokens', {
      body: body(object({ 'card?': object({ number: string }), 'pii?': string })),
      response: answer(ref('Token')),
      samples: [
        { name: 'unanswered', parameters: { pii: 'x' } },
        { name: 'card', parameters: { card: { number: '42' } }, response: { id: 'tok_1', kind: 'card' } },
        { name: 'pii', parameters: { pii: 'y' }, response: { id: 'tok_2', kind: 'pii' } },
      ],
    }),
    operation('ping', 'POST /v1/ping'),
    operation('word', 'GET /v1/word', { response: answer(string) }),
    operation('pdf', 'GET /v1/pdf', {
      response: answer(scalar('binary'), 'binary'),
      samples: [{ name: 'a', parameters: {}, response: '%PDF-1.4' }],
    }),
    operation('twist', 'GET /v1/twist', {
      parameters: [query('id?', integer)],
      response: { ...answer(ref('Token')), status: 202 },
    }),
  ],
  schemas,
);
const start = mockServers();

describe('answers', () => {
  it.each([
    ['card[number]=43', 'card'],
    ['pii=z', 'pii'],
    ['', 'card'],
  ])('the sample whose request is most like %s is %s', async (text, kind) => {
    const server = await start(model);
    expect((await server.send('POST /v1/tokens', text)).body).toMatchObject({ kind });
  });

  it('are synthesised without a sample, from documented instances where there are some', async () => {
    const server = await start(model);
    const reply = await server.send('GET /v1/customers/cus_9');
    expect(reply.body).toEqual({ ...customer, id: 'cus_9' });
    const card = await server.send('POST /v1/customers/cus_9/cards');
    expect(card.body).toEqual({ id: 'card_1', object: 'card', customer: 'cus_9' });
  });

  it('have the declared status, type and body', async () => {
    const server = await start(model);
    expect(await server.send('POST /v1/ping')).toMatchObject({ status: 204, body: undefined });
    expect((await server.send('GET /v1/twist')).status).toBe(202);
    expect((await server.send('GET /v1/word')).body).toBe('string');
    const pdf = await server.send('GET /v1/pdf');
    expect(pdf).toMatchObject({ status: 200, body: '%PDF-1.4' });
    expect(pdf.headers.get('Content-Type')).toBe('application/pdf');
  });

  it('leave the samples as they are', async () => {
    const server = await start(model);
    await server.send('POST /v1/customers', 'metadata[x]=1&name=Other');
    expect((await server.send('POST /v1/customers')).body).toEqual(customer);
  });
});

describe('echo', () => {
  it.each([
    ['balance=5', { balance: 5 }],
    ['name=Tom', { name: 'Tom' }],
    ['name=', { name: null }],
    ['metadata[new]=2', { metadata: { kept: '1', new: '2' } }],
    ['metadata[kept]=', { metadata: {} }],
    ['metadata=', { metadata: {} }],
    ['address[city]=Rome', { address: { city: 'Rome', line1: 'string' } }],
    ['source=card_7', { source: 'card_7' }],
    ['source[number]=42', {}],
    ['object=other', {}],
    ['unrelated=1', {}],
  ])('%s', async (text, expected) => {
    const server = await start(model);
    const { body: created } = await server.send('POST /v1/customers', text);
    expect(created).toEqual({ ...customer, ...expected });
    expect(validateValue(model, ref('Customer'), created)).toEqual([]);
  });

  it.each([
    ['POST /v1/customers/cus_7', 'cus_7'],
    ['GET /v1/customers/cus_7', 'cus_7'],
    ['DELETE /v1/customers/cus_7', 'cus_7'],
    ['POST /v1/customers/cus_7/archive', 'cus_7'],
    ['POST /v1/customers/cus_7/cards', 'card_1'],
    ['GET /v1/twist?id=5', 'tok_1'],
  ])('%s answers with the id %s', async (route, id) => {
    const server = await start(model);
    expect((await server.send(route)).body).toMatchObject({ id });
  });
});
