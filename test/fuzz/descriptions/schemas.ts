import fc, { type Arbitrary } from 'fast-check';
import { refTo, type Node } from '../../unit/diff/random/json.js';
import { json, mapOf, name, node, some, words } from './words.js';

/** Schemas that every description has by these names. */
export const SCHEMAS = ['Pet', 'Cat', 'Dog', 'pet-Cat', 'Toy', 'Page'] as const;

const flag = fc.boolean();

/** What any schema may say beside the rest. */
const remarks = {
  description: some(words, 12),
  title: some(words, 20),
  deprecated: some(flag, 16),
  readOnly: some(flag, 16),
  writeOnly: some(flag, 12),
  nullable: some(flag, 16),
  default: some(json, 16),
  example: some(json, 16),
  'x-enum-varnames': some(fc.array(name, { maxLength: 3 }), 20),
};

const text = node({
  ...remarks,
  type: fc.constantFrom('string', ['string', 'null']),
  format: some(fc.constantFrom('date', 'date-time', 'uuid', 'byte', 'binary', 'email', 'int64', 'odd'), 2),
  minLength: some(fc.nat(9), 8),
  pattern: some(fc.constantFrom('^[a-z]+$', '(?<x>a)\\k<x>', '[', '\\p{L}+', '/*'), 6),
  contentEncoding: some(fc.constant('base64'), 12),
});

const number = node({
  ...remarks,
  type: fc.constantFrom('integer', 'number', ['integer', 'null'], ['number', 'string']),
  format: some(fc.constantFrom('int32', 'int64', 'double', 'decimal', 'unix-time'), 2),
  minimum: some(fc.double({ noNaN: true, noDefaultInfinity: true }), 6),
  exclusiveMaximum: some(fc.oneof(fc.boolean(), fc.integer()), 8),
  multipleOf: some(fc.constantFrom(1, 0.01, 0, -1), 8),
});

const values = node({
  ...remarks,
  type: some(fc.constantFrom('string', 'integer', 'boolean', 'object'), 2),
  enum: fc.array(fc.oneof(name, fc.integer(), fc.boolean(), fc.constant(null)), { maxLength: 4 }),
});

const constant = node({ ...remarks, const: json });
/** A use of one of those. */
export const use: Arbitrary<Node> = fc
  .tuple(fc.constantFrom(...SCHEMAS), some(words, 12))
  .map(([to, description]) => ({ ...refTo(to), ...(description !== undefined && { description }) }));
/** A schema without others in it. */
export const simple: Arbitrary<Node> = fc.oneof(
  text,
  number,
  values,
  constant,
  use,
  use,
  node({ type: fc.constant('boolean') }),
);
/** A schema that says nothing, or all. */
const plain = fc.constantFrom<Node[]>(
  {},
  { type: 'null' },
  { not: {} },
  { type: 'object' },
  { type: 'array' },
);

const listOf = (items: Arbitrary<Node>): Arbitrary<Node> =>
  node({
    ...remarks,
    type: fc.constant('array'),
    items: some(items, 6),
    prefixItems: some(fc.array(items, { maxLength: 3 }), 6),
    maxItems: some(fc.nat(1e9), 6),
    uniqueItems: some(flag, 16),
  });

const choiceOf = (items: Arbitrary<Node>): Arbitrary<Node> => {
  const some = fc.array(items, { minLength: 1, maxLength: 3 });
  return fc
    .tuple(fc.constantFrom('oneOf', 'anyOf', 'allOf'), some, fc.option(name), fc.boolean())
    .map(([word, all, propertyName, hasMapping]) => ({
      [word]: all,
      ...(propertyName !== null && {
        discriminator: {
          propertyName,
          ...(hasMapping && { mapping: { a: 'Cat', b: refTo('Dog')['$ref'] ?? '' } }),
        },
      }),
    }));
};

/** An object, with what may stand beside its members. */
const objectOf = (items: Arbitrary<Node>): Arbitrary<Node> =>
  fc
    .record({
      properties: mapOf(items),
      dice: fc.nat(7),
      more: node({
        ...remarks,
        additionalProperties: some(fc.oneof(fc.boolean(), items), 4),
        patternProperties: some(mapOf(items, 2), 12),
        unevaluatedProperties: some(fc.boolean(), 12),
        propertyNames: some(text, 16),
        dependentRequired: some(fc.constant({ a: ['b'] }), 16),
        $defs: some(mapOf(items, 1), 16),
        'x-sdk-expandable': some(flag, 30),
        xml: some(json, 30),
      }),
    })
    .map(({ properties, dice, more }) => ({
      ...(dice > 0 && { type: 'object' }),
      properties,
      required: Object.keys(properties).filter((_, index) => (dice >> index) % 2 === 1),
      ...more,
    }));

const beside = (one: Arbitrary<Node>, other: Arbitrary<Node>): Arbitrary<Node> =>
  fc.tuple(one, other).map(([a, b]) => ({ ...a, ...b }));

const all = fc.letrec<{ schema: Node; object: Node }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'schema' },
    { arbitrary: simple, weight: 6 },
    { arbitrary: plain, weight: 1 },
    { arbitrary: tie('object'), weight: 3 },
    { arbitrary: listOf(tie('schema')), weight: 2 },
    { arbitrary: choiceOf(tie('schema')), weight: 2 },
    { arbitrary: beside(tie('object'), choiceOf(tie('schema'))), weight: 1 },
  ),
  object: objectOf(tie('schema')),
}));

/** Any schema; mostly a small one. */
export const schema: Arbitrary<Node> = fc.oneof(
  { arbitrary: simple, weight: 2 },
  { arbitrary: all.schema, weight: 1 },
);
/** A schema of an object. */
export const object: Arbitrary<Node> = all.object;
