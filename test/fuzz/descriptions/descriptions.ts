import fc, { type Arbitrary } from 'fast-check';
import type { Node } from '../../unit/diff/random/json.js';
import { operation, pathItem } from './operations.js';
import { object, schema, SCHEMAS } from './schemas.js';
import { mapOf, name, node, some, words } from './words.js';

const path = fc.oneof(
  fc.constantFrom('/pets', '/pets/{id}', '/pets/{id}/toys/{toy-id}', '/', '/a.{b}-{c}', '/v1/{id}:cancel'),
  name.map((each) => `/${each}`),
);

const paths: Arbitrary<Node> = fc
  .array(fc.tuple(path, pathItem), { maxLength: 3 })
  .map((all) => Object.fromEntries(all.map(([at, item]) => [at, { ...item, parameters: placesOf(at) }])));

function placesOf(at: string): readonly Node[] {
  const names = [...at.matchAll(/\{([^{}]*)\}/g)].map(([, each = '']) => each);
  return [...new Set(names)].map((each) => ({
    name: each,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

const schemas: Arbitrary<Node> = fc
  .tuple(mapOf(schema, 2), fc.tuple(...SCHEMAS.map(() => fc.oneof(object, object, schema))))
  .map(([more, all]) => ({
    ...more,
    ...Object.fromEntries(SCHEMAS.map((each, at) => [each, all[at] ?? {}])),
  }));

const securitySchemes: Node = {
  key: { type: 'apiKey', in: 'header', name: 'X-Key' },
  oauth: {
    type: 'oauth2',
    flows: { clientCredentials: { tokenUrl: 'https://api.example.com/token', scopes: { read: 'Read.' } } },
  },
  none: { type: 'openIdConnect', openIdConnectUrl: 'https://api.example.com/.well-known' },
};

const server = fc.constantFrom<Node[]>(
  { url: 'https://api.example.com' },
  { url: '/v1' },
  { url: 'https://{host}.example.com', variables: { host: { default: 'a', enum: ['a', 'b'] } } },
);

const signed = {
  ...{ header: 'X-Signature', timestampKey: 't', signatureKey: 'v1', payload: '{t}.{body}' },
  ...{ tolerance: 300, typeMember: 'type' },
};

/** Small descriptions of OpenAPI 3.0, 3.1 and 3.2 that may have anything, right or wrong. */
export const descriptions: Arbitrary<Node> = node({
  openapi: fc.constantFrom('3.1.0', '3.1.1', '3.0.3', '3.2.0'),
  info: node({ title: fc.oneof(fc.constant('Pets'), words, name), version: name, description: some(words) }),
  servers: some(fc.array(server, { maxLength: 2 }), 8),
  tags: some(fc.array(node({ name, description: some(words) }), { maxLength: 2 })),
  security: some(fc.constant([{ key: [] }]), 2),
  paths,
  webhooks: some(mapOf(node({ post: operation }), 2), 6),
  'x-sdk-webhooks': some(fc.constant(signed), 8),
  components: fc.tuple(schemas, fc.boolean()).map(([all, hasKeys]) => ({
    schemas: all,
    ...(hasKeys && { securitySchemes }),
  })),
});
