import fc, { type Arbitrary } from 'fast-check';
import type { Json, Node } from '../../unit/diff/random/json.js';
import { object, schema, simple, use } from './schemas.js';
import { json, mapOf, name, node, some, words } from './words.js';

const MEDIA_TYPES = [
  ...['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/event-stream'],
  ...['application/jsonl', 'application/octet-stream', 'text/plain', 'application/xml', 'image/*', '*/*'],
  ...['application/problem+json', 'application/json; charset=utf-8', 'odd'],
] as const;

const mediaType = fc.oneof(
  { arbitrary: fc.constant('application/json'), weight: 2 },
  { arbitrary: fc.constantFrom(...MEDIA_TYPES), weight: 1 },
);

const encoding = mapOf(
  node({
    contentType: some(fc.constantFrom('text/plain', 'application/json', 'image/png, image/jpeg')),
    style: some(fc.constantFrom('form', 'deepObject', 'spaceDelimited', 'odd')),
    explode: some(fc.boolean()),
  }),
  2,
);

const media = node({
  schema: fc.oneof(use, schema, object),
  example: some(json, 6),
  examples: some(mapOf(node({ value: json, summary: some(words) }), 2), 8),
  encoding: some(encoding, 6),
});

const content: Arbitrary<Node> = fc
  .array(fc.tuple(mediaType, media), { minLength: 1, maxLength: 2, size: 'xsmall' })
  .map((all) => Object.fromEntries(all));

const parameter = node({
  name,
  in: fc.constantFrom('query', 'query', 'header', 'cookie', 'path'),
  required: some(fc.boolean(), 2),
  description: some(words, 6),
  deprecated: some(fc.boolean(), 8),
  style: some(fc.constantFrom('form', 'simple', 'label', 'matrix', 'deepObject', 'pipeDelimited'), 4),
  explode: some(fc.boolean(), 4),
  allowReserved: some(fc.boolean(), 10),
  schema: some(schema, 10),
  content: some(content, 20),
  example: some(json, 8),
});

const answer = node({
  description: words,
  content: some(content, 2),
  headers: some(mapOf(node({ schema: simple, description: some(words) }), 2), 6),
  links: some(mapOf(node({ operationId: name, parameters: mapOf(json, 1) }), 1), 10),
});

const statuses = fc.uniqueArray(fc.constantFrom('200', '201', '204', '4XX', '404', 'default', '3xx', '102'), {
  maxLength: 3,
});

const responses: Arbitrary<Node> = statuses.chain((codes) =>
  fc
    .tuple(...codes.map(() => answer))
    .map((all) => Object.fromEntries(codes.map((code, at) => [code, all[at] ?? {}]))),
);

const pagination = fc.oneof(
  {
    arbitrary: fc.constantFrom<Json[]>(
      { style: 'cursor', after: 'next', cursor: 'id', items: 'items', hasMore: 'state' },
      { style: 'token', token: 'next', nextToken: 'next', items: 'data' },
      { style: 'offset', offset: 'id', items: 'items', limit: 'kind' },
      { style: 'page', page: 'name', items: 'data', total: 'id' },
      { style: 'url', next: 'next', items: 'items' },
      { style: 'link' },
      false,
    ),
    weight: 9,
  },
  { arbitrary: json, weight: 1 },
);

/** An operation, or what an event or a callback is. */
export const operation: Arbitrary<Node> = node({
  operationId: some(name, 6),
  summary: some(words, 4),
  description: some(words, 4),
  tags: some(fc.array(name, { maxLength: 2 }), 3),
  deprecated: some(fc.boolean(), 8),
  parameters: some(fc.array(parameter, { maxLength: 3 }), 2),
  requestBody: some(node({ required: some(fc.boolean()), description: some(words), content }), 2),
  responses,
  security: some(
    fc.array(fc.constantFrom<Node[]>({}, { key: [] }, { oauth: ['read'] }, { none: [] }), { maxLength: 2 }),
    8,
  ),
  servers: some(
    fc.constant([{ url: 'https://other.example.com/{a}', variables: { a: { default: 'b' } } }]),
    12,
  ),
  callbacks: some(fc.constant({ done: { '{$request.body#/url}': { post: { responses: {} } } } }), 12),
  'x-sdk-pagination': some(pagination, 9),
  'x-sdk-resource': some(fc.constantFrom('pets', 'pets.toys', 'then', 'CON'), 6),
  'x-sdk-method': some(fc.constantFrom('list', 'create', 'delete', 'constructor'), 8),
});

/** Operations of a path, which has the parameters in its braces. */
export const pathItem: Arbitrary<Node> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('get', 'post', 'put', 'delete', 'head'), { minLength: 1, maxLength: 2 }),
    operation,
    operation,
  )
  .map(([methods, one, other]) =>
    Object.fromEntries(methods.map((method, at) => [method, at === 0 ? one : other])),
  );
