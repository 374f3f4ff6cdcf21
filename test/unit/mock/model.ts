import type { ApiModel, Operation } from '../../../generator/model/model.js';
import type { Schema } from '../../../generator/model/schema.js';
import { answer, model, operation, query, resource } from '../../support/model.js';
import { array, boolean, list, literal, nullable, object, scalar, string } from '../../support/schemas.js';

/** An API in the manner of Stripe with these operations and named schemas. */
export function apiModel(
  operations: readonly Operation[],
  schemas: Readonly<Record<string, Schema>> = {},
  more: Partial<Omit<ApiModel, 'schemas'>> = {},
): ApiModel {
  const inner = resource('inner', operations.slice(1));
  const resources = [resource('outer', operations.slice(0, 1), [inner])];
  return model({ ...head, schemas, resources, ...more });
}

export const expand = query('expand?', array(string));

/** A list operation with its paging parameters. */
export function listOperation(
  id: string,
  route: string,
  items: Schema,
  more: Partial<Operation> = {},
): Operation {
  const limit = scalar('integer', { minimum: 1, maximum: 100 });
  const paging = [query('limit?', limit), query('starting_after?', string), query('ending_before?', string)];
  return operation(id, route, {
    response: answer(list(items)),
    pagination: 'cursor',
    ...more,
    parameters: [...paging, ...(more.parameters ?? [])],
  });
}

const envelope = {
  name: 'List',
  schema: object({ object: literal('list'), data: array(string), has_more: boolean, url: string }),
};

const searchEnvelope = {
  name: 'SearchResult',
  schema: object({
    object: literal('search_result'),
    data: array(string),
    has_more: boolean,
    next_page: nullable(string),
  }),
};

const head: Partial<Omit<ApiModel, 'schemas'>> = {
  name: 'Stripe',
  title: 'Stripe API',
  version: '2022-08-01',
  server: 'https://api.stripe.com',
  auth: [
    { name: 'bearer', type: 'bearer', carrier: 'Authorization', doc: {} },
    { name: 'basic', type: 'basic', carrier: 'Authorization', doc: {} },
  ],
  idempotency: { header: 'Idempotency-Key', methods: ['post'] },
  expansion: { parameter: 'expand', depth: 2 },
  errors: {
    path: ['error'],
    requestIdHeader: 'Request-Id',
    types: [
      { name: 'IdempotencyError', type: 'idempotency_error', doc: {} },
      { name: 'AuthenticationError', status: 401, doc: {} },
      { name: 'InvalidRequestError', type: 'invalid_request_error', doc: {} },
      { name: 'ServerError', type: 'api_error', doc: {} },
    ],
  },
  paginations: new Map([
    [
      'cursor',
      {
        style: 'cursor',
        name: 'cursor',
        after: 'starting_after',
        before: 'ending_before',
        limit: 'limit',
        items: 'data',
        hasMore: 'has_more',
        cursor: 'id',
        envelope,
      },
    ],
    [
      'search',
      {
        style: 'token',
        name: 'search',
        token: 'page',
        limit: 'limit',
        items: 'data',
        hasMore: 'has_more',
        nextToken: 'next_page',
        envelope: searchEnvelope,
      },
    ],
  ]),
};
