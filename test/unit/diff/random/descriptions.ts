import fc, { type Arbitrary } from 'fast-check';
import { refTo, type Json, type Node } from './json.js';

/** Names without a word in common: nothing is taken for another thing under a new name. */
const members = ['color', 'weight', 'origin', 'label', 'score', 'motto', 'shape', 'speed'] as const;
const words = ['amber', 'coral', 'ivory', 'lemon', 'olive'] as const;

/** Components that descriptions choose among; each may use each. */
const objects = ['Planet', 'River', 'Stone'] as const;
const components = [...objects, 'Hue', 'Vehicle', 'Bag', 'Moon', 'Crater'] as const;

const some = <T extends Json>(values: Arbitrary<T>): Arbitrary<T | undefined> =>
  fc.option(values, { nil: undefined, freq: 4 });

/** An object of the members that have a value. */
function node(shape: Readonly<Record<string, Arbitrary<Json | undefined>>>): Arbitrary<Node> {
  return fc
    .record(shape)
    .map(
      (value) => Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Node,
    );
}

const text = node({
  type: fc.constant('string'),
  minLength: some(fc.integer({ min: 1, max: 4 })),
  maxLength: some(fc.integer({ min: 8, max: 20 })),
  pattern: some(fc.constantFrom('^[a-z]+$', '^x')),
  format: some(fc.constantFrom('date', 'uuid', 'email')),
  description: some(fc.constantFrom('Some words.', 'Other words.')),
});

const number = node({
  type: fc.constantFrom('integer', 'number'),
  minimum: some(fc.integer({ min: -5, max: 0 })),
  maximum: some(fc.integer({ min: 10, max: 90 })),
  exclusiveMaximum: some(fc.integer({ min: 10, max: 90 })),
  multipleOf: some(fc.constantFrom(2, 3)),
});

const flag = node({ type: fc.constant('boolean'), deprecated: some(fc.constant(true)) });

const values = node({
  type: fc.constant('string'),
  enum: fc.subarray([...words], { minLength: 2 }),
});

const use = fc.constantFrom(...components).map((name) => refTo(name));

const list = (items: Arbitrary<Node>): Arbitrary<Node> =>
  node({
    type: fc.constant('array'),
    items,
    minItems: some(fc.integer({ min: 1, max: 2 })),
    maxItems: some(fc.integer({ min: 5, max: 9 })),
    uniqueItems: some(fc.constant(true)),
  });

const map = (of: Arbitrary<Node>): Arbitrary<Node> =>
  node({
    type: fc.constant('object'),
    additionalProperties: of,
    maxProperties: some(fc.integer({ min: 5, max: 9 })),
  });

/** One of several, no two of one kind, so that each is known again when it changes. */
const choice = (inner: Arbitrary<Node>): Arbitrary<Node> =>
  fc
    .tuple(fc.subarray([text, number, flag, list(inner), use], { minLength: 2, maxLength: 3 }), fc.boolean())
    .chain(([parts, any]) => fc.tuple(...parts).map((all) => ({ [any ? 'anyOf' : 'oneOf']: all })));

/** An object of at least one member. */
const object = (inner: Arbitrary<Node>): Arbitrary<Node> =>
  fc
    .record({
      names: fc.subarray([...members], { minLength: 1, maxLength: 4 }),
      schemas: fc.array(inner, { minLength: 4, maxLength: 4 }),
      required: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      closed: fc.boolean(),
    })
    .map(({ names, schemas, required, closed }) => ({
      type: 'object',
      properties: Object.fromEntries(names.map((name, index) => [name, schemas[index] ?? {}])),
      required: names.filter((_, index) => required[index]),
      ...(closed && { additionalProperties: false }),
    }));

/** Null as one more value. */
function orNull(schema: Node, yes: boolean): Node {
  const { type } = schema;
  return yes && typeof type === 'string' && !schema['enum'] ? { ...schema, type: [type, 'null'] } : schema;
}

const { schema, record } = fc.letrec<{ schema: Node; record: Node }>((tie) => ({
  schema: fc
    .tuple(
      fc.oneof(
        { maxDepth: 2, depthIdentifier: 'schema' },
        { arbitrary: fc.oneof(text, number, flag, values, use), weight: 5 },
        { arbitrary: list(tie('schema')), weight: 1 },
        { arbitrary: map(tie('schema')), weight: 1 },
        { arbitrary: tie('record'), weight: 2 },
        { arbitrary: choice(tie('schema')), weight: 1 },
      ),
      fc.integer({ max: 5, min: 0 }),
    )
    .map(([whole, dice]) => orNull(whole, dice === 0)),
  record: object(tie('schema')),
}));

/** Two objects and the member that tells them apart. */
const vehicles = fc.constant({
  Car: vehicle('car', { doors: { type: 'integer' } }),
  Boat: vehicle('boat', { sails: { type: 'integer' } }),
  Vehicle: {
    oneOf: [refTo('Car'), refTo('Boat')],
    discriminator: {
      propertyName: 'kind',
      mapping: { car: '#/components/schemas/Car', boat: '#/components/schemas/Boat' },
    },
  },
});

function vehicle(kind: string, more: Node): Node {
  return {
    type: 'object',
    required: ['kind'],
    properties: { kind: { type: 'string', enum: [kind] }, ...more },
  };
}

/** What takes in another schema, and what takes in that. */
const heirs = {
  Moon: { allOf: [refTo('Planet'), only('keepsake')] },
  Crater: { allOf: [refTo('Moon'), only('rim')] },
};

function only(name: string): Node {
  return { type: 'object', required: [], properties: { [name]: { type: 'string' } } };
}

const parameter = (name: string): Arbitrary<Node> =>
  node({
    name: fc.constant(name),
    in: fc.constantFrom('query', 'header', 'cookie'),
    required: some(fc.constant(true)),
    schema: fc.oneof(text, number, flag, values),
  });

const json = (schema: Node): Node => ({ content: { 'application/json': { schema } } });

interface Paths {
  readonly method: string;
  readonly path: string;
  readonly id: string;
}

const routes: readonly Paths[] = [
  { method: 'get', path: '/planets', id: 'seekPlanets' },
  { method: 'post', path: '/planets', id: 'makePlanet' },
  { method: 'get', path: '/planets/{planet}', id: 'readPlanet' },
  { method: 'put', path: '/rivers/{river}', id: 'placeRiver' },
  { method: 'delete', path: '/rivers/{river}/stones/{stone}', id: 'dropStone' },
];

const operation = ({ id, path }: Paths): Arbitrary<Node> =>
  fc
    .record({
      parameters: fc.subarray(['depth', 'mode', 'trace']).chain((names) => fc.tuple(...names.map(parameter))),
      body: fc.option(fc.oneof(record, use), { freq: 2 }),
      bodyRequired: fc.boolean(),
      answer: fc.option(schema, { freq: 4 }),
      failure: fc.option(record, { freq: 2 }),
      header: fc.boolean(),
      callback: fc.option(object(text), { freq: 2 }),
      isOpen: fc.integer({ min: 0, max: 4 }),
    })
    .map(({ parameters, body, bodyRequired, answer, failure, header, callback, isOpen }) => ({
      operationId: id,
      'x-sdk-resource': path.split('/')[1] ?? '',
      'x-sdk-method': id,
      parameters: [...placesOf(path), ...parameters],
      ...(body && { requestBody: { required: bodyRequired, ...json(body) } }),
      ...(isOpen === 0 && { security: [{}] }),
      ...(callback && { callbacks: { onDone: callbackOf(callback) } }),
      responses: {
        '200': {
          description: 'Done.',
          ...(answer && json(answer)),
          ...(header && { headers: { 'X-Cost': { schema: { type: 'integer' } } } }),
        },
        ...(failure && { '404': { description: 'None.', ...json(failure) } }),
      },
    }));

function placesOf(path: string): readonly Node[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function callbackOf(schema: Node): Node {
  return {
    '{$request.body#/url}': {
      post: { requestBody: json(schema), responses: { '200': { description: 'Thanks.' } } },
    },
  };
}

/** Small descriptions of OpenAPI 3.1 with something of everything, several operations using the same schemas. */
export const descriptions: Arbitrary<Node> = fc
  .record({
    chosen: fc.subarray([...routes], { minLength: 2 }),
    operations: fc.tuple(...routes.map(operation)),
    named: fc.tuple(...objects.map(() => record)),
    hue: values,
    bag: list(use),
    vehicles,
    event: fc.option(record, { freq: 2 }),
  })
  .map(({ chosen, operations, named, hue, bag, vehicles, event }) => ({
    openapi: '3.1.0',
    info: { title: 'Universe', version: '1' },
    servers: [{ url: 'https://universe.example' }],
    security: [{ key: [] }],
    paths: pathsOf(chosen, operations),
    ...(event && {
      webhooks: {
        'star.born': { post: { requestBody: json(event), responses: { '200': { description: 'Seen.' } } } },
      },
    }),
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer' },
        token: { type: 'apiKey', in: 'header', name: 'X-Token' },
      },
      schemas: {
        ...Object.fromEntries(objects.map((name, index) => [name, named[index] ?? {}])),
        Hue: hue,
        Bag: bag,
        ...vehicles,
        ...heirs,
      },
    },
  }));

function pathsOf(chosen: readonly Paths[], operations: readonly Node[]): Node {
  const paths: Record<string, Node> = {};
  for (const route of chosen) {
    const { method, path } = route;
    paths[path] = { ...paths[path], [method]: operations[routes.indexOf(route)] ?? {} };
  }
  return paths;
}
