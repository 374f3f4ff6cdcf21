import type { Pagination } from '../model/model.js';
import type {
  Doc,
  ListSchema,
  NamePattern,
  Property,
  ScalarSchema,
  ScalarType,
  Schema,
} from '../model/schema.js';
import { joined } from '../model/joined.js';
import type { JsonObject, JsonValue } from '../spec/document.js';
import { alternativesOf } from './alternatives.js';
import { buildAllOf, buildAlternatives, buildVariants, isDoubleChoice } from './composition.js';
import type { BuildContext } from './context.js';
import { readDoc } from './docs.js';
import { buildConstant, buildEnum } from './enums.js';
import { buildArray } from './tuples.js';
import { asArray, asNumber, asObject, asString, compact, entries } from './json.js';

const COMPONENT = /^#\/components\/schemas\/([^/]+)$/;

/** The parts every schema starts with. */
export interface SchemaBase {
  readonly nullable: boolean;
  readonly doc: Doc;
  readonly example?: JsonValue;
  readonly default?: JsonValue;
}

/** A schema of the description as a schema of the model; references to named schemas stay references. */
export function buildSchema(context: BuildContext, value: JsonValue | undefined): Schema {
  const object = asObject(value);
  if (!object) return { kind: 'scalar', type: 'any', nullable: false, doc: {} };
  if (typeof object['$ref'] === 'string') return buildReference(context, object, object['$ref']);
  const isChoice = alternativesOf(object).length > 0;
  if (isChoice && (object['allOf'] ?? object['properties'] ?? isDoubleChoice(context, object)))
    return buildVariants(context, object);
  if (asArray(object['allOf']).length > 0) return buildAllOf(context, object);
  if (isChoice) return buildAlternatives(context, object);
  return buildPlain(context, object);
}

/** A named schema itself: built once, for many ask for it. */
export function namedSchema(context: BuildContext, name: string): Schema {
  const known = context.named.get(name);
  if (known) return known;
  const schema = buildSchema(context, namedSources(context)?.[name]);
  // Inside of an `allOf` that is being put together it may be less than it is.
  if (context.composing.size === 0) context.named.set(name, schema);
  return schema;
}

/** The sources of the schemas that have names of their own, by these. */
export function namedSources(context: BuildContext): JsonObject | undefined {
  return asObject(asObject(context.document.root['components'])?.['schemas']);
}

/** What a schema says besides its shape. */
export function readBase(object: JsonObject): SchemaBase {
  const types = typesOf(object);
  return compact({
    nullable: types.includes('null') && types.length > 1,
    doc: readDoc(object),
    example: object['example'] ?? asArray(object['examples'])[0],
    default: object['default'],
  });
}

function typesOf(object: JsonObject): readonly string[] {
  const type = object['type'];
  return typeof type === 'string' ? [type] : asArray(type).filter((item) => typeof item === 'string');
}

function buildReference(context: BuildContext, object: JsonObject, ref: string): Schema {
  const base = { nullable: admitsNull(context.document.resolve(ref)), doc: readDoc(object) };
  const pagination = context.envelopes.get(ref);
  if (pagination) return { ...base, ...buildList(context, ref, pagination) };
  const name = COMPONENT.exec(ref)?.[1];
  const target = name && decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~');
  if (target !== undefined && namedSources(context)?.[target] !== undefined)
    return joined(base, { kind: 'ref', target });
  return buildSchema(context, context.document.resolve(ref));
}

/** The envelope of a pagination itself, whose items are of one kind then. */
function buildList(
  context: BuildContext,
  ref: string,
  { name, items }: Pagination,
): Pick<ListSchema, 'kind' | 'pagination' | 'items'> {
  const members = asObject(asObject(context.document.resolve(ref))?.['properties']);
  return {
    kind: 'list',
    pagination: name,
    items: buildSchema(context, asObject(members?.[items])?.['items']),
  };
}

/** Whether a schema says of itself that it may be null: then each use of it may be. */
function admitsNull(value: JsonValue | undefined): boolean {
  const object = asObject(value) ?? {};
  const choices = alternativesOf(object);
  const isNull = (member: JsonValue): boolean => asObject(member)?.['type'] === 'null';
  return (
    typesOf(object).includes('null') ||
    (choices.length > 0 && choices.every((members) => members.some(isNull)))
  );
}

function buildPlain(context: BuildContext, object: JsonObject): Schema {
  const base = readBase(object);
  if (object['const'] !== undefined) return buildConstant(base, object['const']);
  const listed = object['enum'] && buildEnum(object, base);
  if (listed) return listed;
  const types = typesOf(object).filter((type) => type !== 'null');
  if (types.length > 1) {
    const variants = types.map((type) =>
      buildTyped(context, { ...object, type }, { nullable: false, doc: {} }),
    );
    return joined(base, { kind: 'union', variants });
  }
  return buildTyped(context, object, base);
}

function buildTyped(context: BuildContext, object: JsonObject, base: SchemaBase): Schema {
  const type = typesOf(object).find((item) => item !== 'null') ?? impliedType(object);
  switch (type) {
    case 'object':
      return buildObject(context, object, base);
    case 'array':
      return buildArray(context, object, base);
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
    case 'null':
      return scalar(object, base, isBinary(object) ? 'binary' : type);
    default:
      return scalar(object, base, 'any');
  }
}

/** Raw bytes: so described before 3.1, or by a media type without an encoding into text. */
function isBinary(object: JsonObject): boolean {
  if (object['format'] === 'binary') return true;
  const mediaType = asString(object['contentMediaType']);
  return (
    mediaType !== undefined && object['contentEncoding'] === undefined && !/json|text|xml/.test(mediaType)
  );
}

function impliedType(object: JsonObject): string | undefined {
  if (typesOf(object).length > 0) return 'null';
  if (object['properties'] ?? object['additionalProperties'] ?? object['patternProperties']) return 'object';
  if (object['unevaluatedProperties'] !== undefined) return 'object';
  return (object['items'] ?? object['prefixItems']) ? 'array' : undefined;
}

const LIMITS = [
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
] as const;
type Limit = (typeof LIMITS)[number];

const limits: ReadonlySet<string> = new Set(LIMITS);

function isLimit(word: string): word is Limit {
  return limits.has(word);
}

/** Put together in place: there are more of these than of all other schemas. */
function scalar(object: JsonObject, base: SchemaBase, type: ScalarType): ScalarSchema {
  const schema: Writable<ScalarSchema> = joined(base, { kind: 'scalar', type });
  const format = asString(object['format']) ?? (object['contentEncoding'] === 'base64' ? 'byte' : undefined);
  if (format !== undefined) schema.format = format;
  for (const word in object) {
    const limit = isLimit(word) ? asNumber(object[word]) : undefined;
    if (isLimit(word) && limit !== undefined) schema[word] = limit;
  }
  const pattern = asString(object['pattern']);
  if (pattern !== undefined) schema.pattern = pattern;
  return schema;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function buildObject(context: BuildContext, object: JsonObject, base: SchemaBase): Schema {
  const properties = buildProperties(context, object);
  const patterns = buildPatterns(context, object);
  const others = object['additionalProperties'] ?? object['unevaluatedProperties'];
  const named = patterns ?? (properties.length > 0 || (others === undefined && object['properties']));
  const minProperties = asNumber(object['minProperties']);
  const maxProperties = asNumber(object['maxProperties']);
  if (!named && others !== false)
    return joined(
      base,
      compact({ kind: 'map' as const, values: buildSchema(context, others), minProperties, maxProperties }),
    );
  const closed = others === false ? (true as const) : undefined;
  const additional = others === undefined || closed ? undefined : buildSchema(context, others);
  return joined(
    base,
    compact({
      kind: 'object' as const,
      properties,
      patterns,
      additional,
      closed,
      minProperties,
      maxProperties,
    }),
  );
}

/** Members by patterns of their names; a pattern that only says how names begin is told from others. */
function buildPatterns(context: BuildContext, object: JsonObject): readonly NamePattern[] | undefined {
  const patterns = entries(object['patternProperties']).filter(([, schema]) => schema !== false);
  if (patterns.length === 0) return undefined;
  return patterns.map(([pattern, schema]) => {
    const prefix = /^\^((?:[\w-]|\\[-./])+)(?:\.\*\$?)?$/.exec(pattern)?.[1]?.replaceAll('\\', '');
    return compact({ pattern, prefix, schema: buildSchema(context, schema) });
  });
}

/** The members of an object schema, in the order of the description. */
export function buildProperties(context: BuildContext, object: JsonObject): readonly Property[] {
  const required = new Set(asArray(object['required']));
  const known = entries(object['properties']).filter(([, value]) => value !== false);
  return known.map(([name, value]) => {
    const marks = asObject(value);
    const schema = buildSchema(context, value);
    return {
      name,
      schema,
      onDemand: marks?.['x-sdk-expandable'] === true && !holdsIds(schema),
      required: required.has(name),
      scope: marks?.['readOnly'] === true ? 'read' : marks?.['writeOnly'] === true ? 'write' : 'both',
    };
  });
}

/** Whether it is an ID or an array of IDs: expanding replaces what is there. */
function holdsIds(schema: Schema): boolean {
  return schema.kind === 'expandable' || (schema.kind === 'array' && schema.items.kind === 'expandable');
}
