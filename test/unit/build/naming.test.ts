import { describe, expect, it } from 'vitest';
import { deriveName, indexPaths } from '../../../generator/build/naming.js';
import type { HttpMethod } from '../../../generator/model/model.js';
import { allOperations, flattenResources, pathTemplate } from '../../../generator/model/operations.js';
import { modelOf } from '../../support/read-yaml.js';

/** A part of a real API's paths, with their methods. */
const PATHS: Readonly<Record<string, readonly HttpMethod[]>> = {
  '/v1/balance': ['get'],
  '/v1/balance/history': ['get'],
  '/v1/balance/transactions': ['get'],
  '/v1/balance/transactions/{id}': ['get'],
  '/v1/charges': ['get', 'post'],
  '/v1/charges/search': ['get'],
  '/v1/charges/{charge}': ['get', 'post'],
  '/v1/charges/{charge}/capture': ['post'],
  '/v1/checkout/sessions': ['post'],
  '/v1/checkout/sessions/{session}': ['get'],
  '/v1/checkout/sessions/{session}/expire': ['post'],
  '/v1/checkout/sessions/{session}/line_items': ['get'],
  '/v1/customers': ['get', 'post'],
  '/v1/customers/{customer}': ['get', 'post', 'delete'],
  '/v1/customers/{customer}/cash_balance': ['get', 'post'],
  '/v1/customers/{customer}/discount': ['delete'],
  '/v1/customers/{customer}/sources': ['get', 'post'],
  '/v1/customers/{customer}/sources/{id}': ['get', 'post', 'delete'],
  '/v1/customers/{customer}/sources/{id}/verify': ['post'],
  '/v1/payment_intents': ['get', 'post'],
  '/v1/payment_intents/{intent}': ['get', 'post'],
  '/v1/payment_intents/{intent}/confirm': ['post'],
  '/v1/test_helpers/test_clocks': ['get', 'post'],
  '/v1/test_helpers/test_clocks/{test_clock}': ['get', 'delete'],
  '/v1/test_helpers/test_clocks/{test_clock}/advance': ['post'],
  '/v1/treasury/financial_accounts': ['get', 'post'],
  '/v1/treasury/financial_accounts/{financial_account}': ['get', 'post'],
  '/v1/treasury/financial_accounts/{financial_account}/features': ['get', 'post'],
};
const LISTS = ['/v1/balance/transactions', '/v1/charges', '/v1/customers', '/v1/payment_intents', '/v1/charges/search', '/v1/customers/{customer}/sources', '/v1/checkout/sessions/{session}/line_items']; // prettier-ignore
const index = indexPaths(new Map(Object.entries(PATHS)));

describe('deriveName', () => {
  it.each<[HttpMethod, string, string]>([
    ['get', '/v1/balance', 'balance.retrieve'],
    ['get', '/v1/balance/history', 'balance.history'],
    ['get', '/v1/balance/transactions', 'balance.list_transactions'],
    ['get', '/v1/charges', 'charges.list'],
    ['post', '/v1/charges', 'charges.create'],
    ['put', '/v1/charges', 'charges.update'],
    ['head', '/v1/charges', 'charges.head'],
    ['get', '/v1/charges/search', 'charges.search'],
    ['get', '/v1/charges/{charge}', 'charges.retrieve'],
    ['post', '/v1/charges/{charge}', 'charges.update'],
    ['post', '/v1/charges/{charge}/capture', 'charges.capture'],
    ['post', '/v1/checkout/sessions', 'checkout.sessions.create'],
    ['get', '/v1/checkout/sessions/{session}', 'checkout.sessions.retrieve'],
    ['post', '/v1/checkout/sessions/{session}/expire', 'checkout.sessions.expire'],
    ['get', '/v1/checkout/sessions/{session}/line_items', 'checkout.sessions.list_line_items'],
    ['delete', '/v1/customers/{customer}', 'customers.delete'],
    ['get', '/v1/customers/{customer}/cash_balance', 'customers.retrieve_cash_balance'],
    ['post', '/v1/customers/{customer}/cash_balance', 'customers.update_cash_balance'],
    ['delete', '/v1/customers/{customer}/discount', 'customers.delete_discount'],
    ['get', '/v1/customers/{customer}/sources', 'customers.list_sources'],
    ['post', '/v1/customers/{customer}/sources', 'customers.create_source'],
    ['put', '/v1/customers/{customer}/sources', 'customers.update_sources'],
    ['get', '/v1/customers/{customer}/sources/{id}', 'customers.retrieve_source'],
    ['post', '/v1/customers/{customer}/sources/{id}', 'customers.update_source'],
    ['delete', '/v1/customers/{customer}/sources/{id}', 'customers.delete_source'],
    ['post', '/v1/customers/{customer}/sources/{id}/verify', 'customers.verify_source'],
    ['post', '/v1/payment_intents/{intent}/confirm', 'payment_intents.confirm'],
    ['post', '/v1/test_helpers/test_clocks/{test_clock}/advance', 'test_helpers.test_clocks.advance'],
    ['delete', '/v1/test_helpers/test_clocks/{test_clock}', 'test_helpers.test_clocks.delete'],
    [
      'get',
      '/v1/treasury/financial_accounts/{financial_account}/features',
      'treasury.financial_accounts.retrieve_features',
    ],
    [
      'post',
      '/v1/treasury/financial_accounts/{financial_account}/features',
      'treasury.financial_accounts.update_features',
    ],
  ])('%s %s is %s', (method, path, expected) => {
    const { resource, method: name } = deriveName(
      path,
      method,
      method === 'get' && LISTS.includes(path),
      index,
    );
    expect([...resource, name].join('.')).toBe(expected);
  });

  it('makes one of what is read as a list', () => {
    const path = '/v1/customers/{customer}/cash_balance';
    expect(deriveName(path, 'post', true, index).method).toBe('create_cash_balance');
  });

  it.each(['api', 'API', 'rest', 'v1', '2', '10', 'v2.10', 'v1beta', '2024-01-31', '{tenant}', 'v{version}'])(
    '/%s at the front is no part of the name',
    (prefix) => {
      expect(deriveName(`/${prefix}/pets`, 'post', false, index).resource).toEqual(['pets']);
    },
  );

  it.each(['apis', 'my-api', 'interest', 'vet', '2nd', '2024-01-31-a', 'x{tenant}'])(
    '/%s at the front is',
    (prefix) => {
      expect(deriveName(`/${prefix}/pets`, 'post', false, index).resource).toEqual([prefix, 'pets']);
    },
  );

  it('does not care what parameters are called, nor about a version at the front', () => {
    const other = indexPaths(
      new Map<string, HttpMethod[]>([
        ['/pets', ['get']],
        ['/pets/{petId}', ['get']],
      ]),
    );
    expect(deriveName('/pets/{id}', 'get', false, other)).toEqual({ resource: ['pets'], method: 'retrieve' });
    expect(deriveName('/pets', 'get', false, other)).toEqual({ resource: ['pets'], method: 'list' });
  });
});

describe('names of operations', () => {
  /** All routes with their names. */
  async function namesOf(paths: string): Promise<Readonly<Record<string, string>>> {
    const { resources } = await modelOf(paths);
    const pairs = flattenResources(resources).flatMap(({ path, operations }) =>
      operations.map((each) => [`${each.method} ${pathTemplate(each)}`, [...path, each.name].join('.')]),
    );
    return Object.fromEntries(pairs) as Record<string, string>;
  }

  it('tell what answers with a list, also by reference, from what does not', async () => {
    const answer = (schema: string): string =>
      `{ get: { responses: { '200': { description: D, content: { application/json: { schema: ${schema} } } } } } }`;
    const names = await namesOf(`
      paths:
        /cats: ${answer('{ type: array, items: { type: string } }')}
        /dogs: ${answer("{ $ref: '#/components/schemas/Dogs' }")}
        /status: ${answer('{ type: object, properties: { up: { type: boolean } } }')}
      components: { schemas: { Dogs: { type: array, items: { type: string } } } }`);
    expect(names).toEqual({
      'get /cats': 'cats.list',
      'get /dogs': 'dogs.list',
      'get /status': 'status.retrieve',
    });
  });

  it('leave nothing out: ids before the first collection and paths of nothing else have names too', async () => {
    const names = await namesOf(`
      paths:
        /: { get: { responses: {} } }
        /{tenant}: { get: { tags: [tenants], responses: {} } }
        /{tenant}/pets/{pet}: { get: { responses: {} } }
        /api/v2.1/{account}/toys: { get: { responses: {} } }
    `);
    expect(names).toEqual({
      'get /': 'root.retrieve',
      'get /{tenant}': 'tenants.retrieve',
      'get /{tenant}/pets/{pet}': 'pets.retrieve',
      'get /api/v2.1/{account}/toys': 'toys.retrieve',
    });
  });

  it('differ by the HTTP method, else by the id, else by the route', async () => {
    const names = await namesOf(`
      paths:
        /pets/{pet}:
          put: { responses: {} }
          patch: { responses: {} }
        /v2/pets/{pet}:
          put: { operationId: putPetAnew, responses: {} }
        /v3/pets/{pet}:
          put: { responses: {} }
    `);
    expect(names).toEqual({
      'put /pets/{pet}': 'pets.update',
      'patch /pets/{pet}': 'pets.patch',
      'put /v2/pets/{pet}': 'pets.putPetAnew',
      'put /v3/pets/{pet}': 'pets.put /v3/pets/{pet}',
    });
  });

  it('differ in any casing, and from those of the resources below', async () => {
    const names = await namesOf(`
      paths:
        /pets/{pet}/line_items: { get: { responses: {} } }
        /pets/{pet}/lineItems: { get: { operationId: camelItems, responses: {} } }
        /Pets/{pet}/toys: { post: { operationId: playWithToys, x-sdk-method: toys, responses: {} } }
        /toys: { get: { x-sdk-resource: pets.Toys, responses: {} } }
    `);
    expect(Object.values(names)).toEqual([
      'pets.retrieve_line_items',
      'pets.camelItems',
      'pets.post_toys',
      'pets.Toys.retrieve',
    ]);
  });

  it('stay when something unrelated is added before', async () => {
    const pets = '/pets/{pet}: { put: { responses: {} }, patch: { responses: {} } }';
    const names = await namesOf(`
      paths:
        ${pets}
    `);
    const more = await namesOf(`
      paths:
        /zebras/{zebra}: { patch: { responses: {} } }
        /{tenant}/pet: { patch: { responses: {} } }
        ${pets}
    `);
    expect(more).toMatchObject(names);
  });

  it('end with a number only where routes differ in the names of ids', async () => {
    const names = await namesOf(`
      paths:
        /pets/{id}: { get: { responses: {} } }
        /pets/{ID}: { get: { responses: {} } }
        /pets/{Id}: { get: { responses: {} } }
    `);
    expect(Object.values(names)).toEqual(['pets.retrieve', 'pets.get /pets/{ID}', 'pets.retrieve_2']);
  });

  it('are kept for what the description chose', async () => {
    const names = await namesOf(`
      paths:
        /pets/{pet}:
          put: { responses: {} }
          patch: { x-sdk-method: update, responses: {} }
    `);
    expect(names).toEqual({ 'put /pets/{pet}': 'pets.put', 'patch /pets/{pet}': 'pets.update' });
  });
});

describe('names in a description', () => {
  const YAML = `
    paths:
      /v1/pets/{pet}/adopt:
        post: { operationId: adopt, x-sdk-resource: shelter.adoptions, x-sdk-method: start, responses: {} }
      /v1/pets/{pet}/feed:
        post: { operationId: feed, x-sdk-method: give_food, responses: {} }
      /v1/pets:
        get: { responses: {} }
  `;

  it('may be chosen by the description', async () => {
    const model = await modelOf(YAML);
    expect(flattenResources(model.resources).map(({ path }) => path.join('.'))).toEqual([
      'shelter',
      'shelter.adoptions',
      'pets',
    ]);
    expect(allOperations(model).map(({ name }) => name)).toEqual(['start', 'give_food', 'list']);
  });

  it('stand in for an operation id that is missing', async () => {
    const ids = allOperations(await modelOf(YAML)).map(({ id }) => id);
    expect(ids).toEqual(['adopt', 'feed', 'pets_list']);
  });
});
