import fc, { type Arbitrary } from 'fast-check';
import { isNode, type Json, type Node } from '../../unit/diff/random/json.js';

const plain: Node = { type: 'string' };
const content: Node = { 'application/json': { schema: plain } };

/** A description that has schemas wherever they may stand. */
const BEGINNING: Node = {
  info: { title: 'Pets', version: '1' },
  servers: [{ url: 'https://api.example.com' }],
  paths: {
    '/a': {
      post: {
        operationId: 'makeOne',
        parameters: [{ name: 'p', in: 'query', schema: plain }, { $ref: '#/components/parameters/P' }],
        requestBody: { content },
        responses: { 200: { description: 'One.', headers: { h: { schema: plain } }, content } },
      },
      put: {
        operationId: 'putOne',
        requestBody: { $ref: '#/components/requestBodies/Q' },
        responses: { 200: { $ref: '#/components/responses/R' } },
      },
    },
  },
  components: {
    schemas: {
      A: plain,
      B: plain,
      'a/b': plain,
      Outer: { type: 'object', properties: { inner: plain }, additionalProperties: plain },
      Whole: { allOf: [plain, { type: 'object' }], $defs: { part: plain } },
      List: { type: 'array', items: plain },
    },
    parameters: { P: { name: 'o', in: 'query', schema: plain } },
    headers: { H: { schema: plain } },
    requestBodies: { Q: { content } },
    responses: { R: { description: 'One.', headers: { h: { $ref: '#/components/headers/H' } }, content } },
  },
  'x-parts': { one: plain },
};

/** The pointers of those schemas. */
const PLACES: readonly string[] = placesIn(BEGINNING);

function placesIn(value: Json, pointer = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json, at) => placesIn(item, `${pointer}/${at}`));
  if (!isNode(value)) return [];
  if (value['type'] === 'string') return [pointer];
  return Object.entries(value).flatMap(([key, part]) =>
    placesIn(part, `${pointer}/${key.replaceAll('/', '~1')}`),
  );
}

/** Every way in which a schema holds others. */
const HOLDERS: readonly ((one: Node, other: Node) => Node)[] = [
  (one) => one,
  (one) => ({ ...one, description: 'Words.', nullable: true }),
  (one, other) => ({ ...one, type: 'object', properties: { p: other } }),
  (one, other) => ({ type: 'object', properties: { p: one, q: other }, required: ['p'] }),
  (one) => ({ type: 'array', items: one }),
  (one, other) => ({ type: 'array', prefixItems: [one, other], items: false }),
  (one, other) => ({ type: 'array', items: one, contains: other }),
  (one) => ({ type: 'object', additionalProperties: one }),
  (one, other) => ({ type: 'object', properties: { p: one }, additionalProperties: other }),
  (one, other) => ({ type: 'object', patternProperties: { '^p': one, q$: other } }),
  (one, other) => ({ type: 'object', unevaluatedProperties: one, propertyNames: other }),
  (one) => ({ allOf: [one] }),
  (one, other) => ({ allOf: [one, other] }),
  (one, other) => ({ allOf: [one], type: 'object', properties: { p: other } }),
  (one, other) => ({ allOf: [{ allOf: [one] }, { oneOf: [other, { type: 'object' }] }] }),
  (one, other) => ({ oneOf: [one, other] }),
  (one) => ({ oneOf: [one, { type: 'null' }] }),
  (one, other) => ({ anyOf: [one, other, { type: 'string' }] }),
  (one, other) => ({ oneOf: [one], anyOf: [other], properties: { p: one } }),
  (one, other) => ({ oneOf: [one, other], allOf: [other, one] }),
  (one, other) => ({
    oneOf: [one, other],
    discriminator: { propertyName: 'p', mapping: { a: one['$ref'] ?? '' } },
  }),
  (one) => ({ 'x-sdk-expandable': true, anyOf: [{ type: 'string' }, one] }),
  (one, other) => ({ type: 'object', not: one, dependentSchemas: { p: other } }),
  (one, other) => ({ if: one, then: other, else: one }),
  (one) => ({ type: ['object', 'null'], properties: { p: { type: ['array', 'null'], items: one } } }),
  (one) => ({ $defs: { d: one }, type: 'object', properties: { p: one } }),
];

/** A reference, written in one of the ways that mean the same. */
function refTo(pointer: string, way: number): Node {
  const encoded = encodeURI(pointer).replace('s', '%73');
  return { $ref: [`#${pointer}`, `#${pointer}`, `#${encoded}`, `openapi.yaml#${pointer}`][way % 4] ?? '' };
}

const link = fc.record({ holder: fc.nat(), other: fc.nat(), way: fc.nat() });

/** Descriptions in which some schemas lead from one to the next, and the last one to the first. */
export const circles: Arbitrary<Node> = fc
  .tuple(
    fc.constantFrom('3.1.0', '3.0.3'),
    fc.shuffledSubarray([...PLACES], { minLength: 1 }),
    fc.array(link, { minLength: PLACES.length, maxLength: PLACES.length }),
  )
  .map(([openapi, circle, links]) => {
    const held = circle.map((place, at): readonly [string, Node] => {
      const { holder, other, way } = links[at] ?? { holder: 0, other: 0, way: 0 };
      const to = (index: number): Node => refTo(circle[index % circle.length] ?? '', way);
      return [place, HOLDERS[holder % HOLDERS.length]?.(to(at + 1), to(other)) ?? plain];
    });
    return { openapi, ...filled(BEGINNING, new Map(held)) };
  });

/** A copy with schemas of one's own in some places. */
function filled(root: Node, held: ReadonlyMap<string, Node>): Node {
  const fill = (value: Json, pointer: string): Json => {
    const own = held.get(pointer);
    if (own) return own;
    if (Array.isArray(value)) return value.map((item: Json, at) => fill(item, `${pointer}/${at}`));
    if (!isNode(value)) return value;
    const parts = Object.entries(value).map(([key, part]) => [
      key,
      fill(part, `${pointer}/${key.replaceAll('/', '~1')}`),
    ]);
    return Object.fromEntries(parts) as Node;
  };
  return fill(root, '') as Node;
}
