import type {
  ApiModel,
  BodyEncoding,
  HttpMethod,
  Operation,
  Parameter,
  PathPart,
  RequestBody,
  Resource,
  ResponseBody,
} from '../../../generator/model/model.js';
import type { Schema } from '../../../generator/model/schema.js';
import { array, boolean, list, literal, nullable, object, string } from './schemas.js';

const mediaTypes: Record<BodyEncoding, string> = {
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
  json: 'application/json',
  text: 'text/plain',
  binary: 'application/pdf',
};

/** A required body. */
export function body(schema: Schema, encoding: BodyEncoding = 'form'): RequestBody {
  return { encoding, mediaType: mediaTypes[encoding], required: true, schema };
}

/** A successful answer. */
export function answer(schema: Schema, encoding: BodyEncoding = 'json'): ResponseBody {
  return { status: 200, encoding, mediaType: mediaTypes[encoding], schema };
}

/** A query parameter; required unless its name ends with `?`. */
export function query(name: string, schema: Schema): Parameter {
  return { name: name.replace('?', ''), in: 'query', required: !name.endsWith('?'), schema, doc: {} };
}

export const expand = query('expand?', array(string));

/** An operation from `GET /v1/charges/{charge}`; path parameters are strings. */
export function operation(id: string, route: string, more: Partial<Operation> = {}): Operation {
  const [method = '', template = ''] = route.split(' ');
  const path = template.split(/(\{\w+\})/).flatMap(pathPart);
  const own = path.flatMap((part) => (part.kind === 'parameter' ? [pathParameter(part.name)] : []));
  const parameters = [...own, ...(more.parameters ?? [])];
  const verb = method.toLowerCase() as HttpMethod;
  return { id, name: id, doc: {}, samples: [], ...more, method: verb, path, parameters };
}

function pathPart(text: string): PathPart[] {
  if (text.startsWith('{')) return [{ kind: 'parameter', name: text.slice(1, -1) }];
  return text === '' ? [] : [{ kind: 'text', text }];
}

function pathParameter(name: string): Parameter {
  return { name, in: 'path', required: true, schema: string, doc: {} };
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

/** An API in the manner of Stripe with these operations and named schemas. */
export function apiModel(
  operations: readonly Operation[],
  schemas: Readonly<Record<string, Schema>> = {},
  more: Partial<ApiModel> = {},
): ApiModel {
  const usage = { request: true, response: true };
  const named = Object.entries(schemas).map(([name, schema]) => [name, { name, schema, usage }] as const);
  return { ...head, schemas: new Map(named), resources: [resource(operations)], ...more };
}

function resource(operations: readonly Operation[]): Resource {
  const [inner, outer] = [operations.slice(1), operations.slice(0, 1)];
  const child = {
    name: 'inner',
    path: ['outer', 'inner'],
    doc: {},
    operations: inner,
    children: [],
    item: 'inner',
  };
  return { name: 'outer', path: ['outer'], doc: {}, operations: outer, children: [child], item: 'outer' };
}

const head: Omit<ApiModel, 'schemas' | 'resources'> = {
  name: 'Stripe',
  title: 'Stripe API',
  version: '2022-08-01',
  doc: {},
  server: 'https://api.stripe.com',
  auth: [
    { name: 'bearer', type: 'bearer', header: 'Authorization', doc: {} },
    { name: 'basic', type: 'basic', header: 'Authorization', doc: {} },
  ],
  headerOptions: [],
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
  events: [],
};

/** A list operation with its paging parameters. */
export function listOperation(
  id: string,
  route: string,
  items: Schema,
  more: Partial<Operation> = {},
): Operation {
  const limit: Schema = {
    kind: 'scalar',
    type: 'integer',
    minimum: 1,
    maximum: 100,
    nullable: false,
    doc: {},
  };
  const paging = [query('limit?', limit), query('starting_after?', string), query('ending_before?', string)];
  return operation(id, route, {
    response: answer(list(items)),
    pagination: 'cursor',
    ...more,
    parameters: [...paging, ...(more.parameters ?? [])],
  });
}
