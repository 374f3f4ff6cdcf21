import { describe, expect, it } from 'vitest';
import { validateValue } from '../../../generator/mock/assert-schema.js';
import { answer, operation } from '../../support/model.js';
import {
  array,
  expandable,
  list,
  literal,
  nullable,
  object,
  property,
  ref,
  string,
  union,
} from '../../support/schemas.js';
import { error, mockServers } from './client.js';
import { apiModel, expand, listOperation } from './model.js';

const id = (name: string) => ({ id: { ...string, example: `${name}_9` }, object: literal(name) });
const schemas = {
  Charge: object(
    {
      ...id('ch'),
      customer: nullable(expandable(union(ref('Customer'), ref('Deleted')))),
      invoice: nullable(expandable(ref('Invoice'))),
      source: expandable(union(ref('Card'), ref('Bank'))),
      orders: array(expandable(ref('Invoice'))),
      origin: nullable(expandable(union(ref('Card'), ref('Bank')))),
      payer: expandable(union(ref('Card'), ref('Bank'))),
      mandate: nullable(object({ card: expandable(ref('Card')) })),
      outcome: object({ rule: expandable(ref('Card')), kind: string }),
      method: union(ref('Plain'), object({ object: literal('rich'), card: expandable(ref('Card')) })),
    },
    property('refunds?', list(ref('Refund')), { onDemand: true }),
  ),
  Customer: object({ ...id('cus'), invoice: nullable(expandable(ref('Invoice'))) }),
  Deleted: object({ ...id('cus'), deleted: literal(true) }),
  Invoice: object({ ...id('in'), charge: expandable(ref('Charge')), customer: expandable(ref('Customer')) }),
  Card: object(id('card')),
  Bank: object({ ...id('ba'), owner: expandable(ref('Customer')) }),
  Plain: object({ object: literal('plain') }),
  Refund: object({ ...id('re'), charge: expandable(ref('Charge')) }),
};
const charge = {
  id: 'ch_1',
  object: 'ch',
  customer: 'cus_1',
  invoice: null,
  source: 'ba_1',
  origin: null,
  payer: 'card_5',
  mandate: null,
  orders: ['in_1', 'in_2'],
  outcome: { rule: 'card_1', kind: 'x' },
  method: { object: 'rich', card: 'card_2' },
};
const model = apiModel(
  [
    operation('retrieveCharge', 'GET /v1/charges/{charge}', {
      parameters: [expand],
      response: answer(ref('Charge')),
      samples: [{ name: 'a', parameters: {}, response: charge }],
    }),
    listOperation('listCharges', 'GET /v1/charges', ref('Charge'), { parameters: [expand] }),
    operation('retrieveCard', 'GET /v1/cards/{card}', { response: answer(ref('Card')) }),
  ],
  schemas,
);
const start = mockServers();
const expanded = async (...paths: string[]) => {
  const server = await start(model);
  return server.send(`GET /v1/charges/ch_1?${paths.map((path) => `expand[]=${path}`).join('&')}`);
};

describe('expansion', () => {
  it.each<[string, object]>([
    ['customer', { customer: { id: 'cus_1', object: 'cus', invoice: 'string' } }],
    ['invoice', { invoice: { id: 'in_9', charge: 'string', customer: 'string' } }],
    ['source', { source: { id: 'ba_1', object: 'ba' } }],
    ['source.owner', { source: { id: 'ba_1', owner: { object: 'cus' } } }],
    ['origin.owner', { origin: { id: 'ba_9', owner: { object: 'cus' } } }],
    ['payer.owner', { payer: { id: 'card_5', object: 'card' } }],
    ['mandate.card', { mandate: null }],
    ['orders', { orders: [{ id: 'in_1' }, { id: 'in_2' }] }],
    ['outcome.rule', { outcome: { rule: { id: 'card_1', object: 'card' }, kind: 'x' } }],
    ['method.card', { method: { object: 'rich', card: { id: 'card_2' } } }],
    ['customer.invoice', { customer: { id: 'cus_1', invoice: { object: 'in' } } }],
    ['orders.customer', { orders: [{ customer: { object: 'cus' } }, { customer: { object: 'cus' } }] }],
    ['refunds', { refunds: { object: 'list', data: [{ id: 're_9', charge: 'string' }] } }],
    ['refunds.data.charge', { refunds: { data: [{ charge: { id: 'string', object: 'ch' } }] } }],
  ])('%s', async (path, expected) => {
    const { status, body } = await expanded(path);
    expect(status).toBe(200);
    expect(body).toMatchObject(expected);
    expect(validateValue(model, ref('Charge'), body)).toEqual([]);
  });

  it('takes several paths, one beyond another', async () => {
    const { body } = await expanded('customer', 'customer.invoice', 'source');
    expect(body).toMatchObject({
      customer: { id: 'cus_1', invoice: { object: 'in' } },
      source: { id: 'ba_1' },
    });
  });

  it('leaves out what is on demand until it is asked for', async () => {
    expect((await expanded()).body).toEqual(charge);
  });

  it('reaches into the items of a list', async () => {
    const server = await start(model);
    const { body } = await server.send('GET /v1/charges?limit=2&expand[]=data.customer');
    expect(body).toMatchObject({ data: [{ customer: { id: 'cus_1' } }, { customer: { id: 'cus_1' } }] });
    expect(validateValue(model, list(ref('Charge')), body)).toEqual([]);
  });

  it.each([
    'object',
    'outcome',
    'nothing',
    'customer.object',
    'id.x',
    'data.customer',
    'constructor',
    '',
    'customer.',
  ])('%o cannot be expanded', async (path) => {
    const { status, body } = await expanded(path);
    expect(status).toBe(400);
    expect(body).toEqual(error({ message: `This property cannot be expanded (${path}).`, param: 'expand' }));
  });

  it('goes no deeper than the API allows', async () => {
    const { status, body } = await expanded('customer.invoice.customer');
    expect(status).toBe(400);
    const message = 'You cannot expand more than 2 levels of a property (customer.invoice.customer).';
    expect(body).toEqual(error({ message, param: 'expand' }));
  });

  it('is an unknown parameter where the operation does not declare it', async () => {
    const server = await start(model);
    expect(await server.send('GET /v1/cards/card_1?expand[]=x')).toMatchObject({ status: 400 });
  });
});
