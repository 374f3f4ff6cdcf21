import type { Pagination } from '../model/model.js';
import type {
  Doc,
  ListSchema,
  ObjectSchema,
  Property,
  ScalarSchema,
  ScalarType,
  Schema,
} from '../model/schema.js';
import type { JsonObject, JsonValue } from '../spec/document.js';
import { buildAllOf, buildAlternatives, buildVariants } from './composition.js';
import type { BuildContext } from './context.js';
import { readDoc } from './docs.js';
import { asArray, asAtom, asNumber, asObject, asString, compact, entries } from './json.js';

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
  const isChoice = asArray(object['anyOf'] ?? object['oneOf']).length > 0;
  if (isChoice && (object['allOf'] ?? object['properties'])) return buildVariants(context, object);
  if (asArray(object['allOf']).length > 0) return buildAllOf(context, object);
  if (isChoice) return buildAlternatives(context, object);
  return buildPlain(context, object);
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
  if (name !== undefined)
    return {
      ...base,
      kind: 'ref',
      target: decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~'),
    };
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
  const alternatives = asArray(object['anyOf'] ?? object['oneOf']);
  return (
    typesOf(object).includes('null') || alternatives.some((member) => asObject(member)?.['type'] === 'null')
  );
}

function buildPlain(context: BuildContext, object: JsonObject): Schema {
  const base = readBase(object);
  if (object['const'] !== undefined) return literal(base, object['const']);
  if (object['enum']) return buildEnum(base, asArray(object['enum']));
  const types = typesOf(object).filter((type) => type !== 'null');
  if (types.length > 1) {
    const variants = types.map((type) =>
      buildTyped(context, { ...object, type }, { nullable: false, doc: {} }),
    );
    return { ...base, kind: 'union', variants };
  }
  return buildTyped(context, object, base);
}

function literal(base: SchemaBase, value: JsonValue): Schema {
  if (typeof value === 'object') return { ...base, kind: 'scalar', type: value === null ? 'null' : 'any' };
  return { ...base, kind: 'literal', value: asAtom(value) };
}

function buildEnum(base: SchemaBase, values: readonly JsonValue[]): Schema {
  return {
    ...base,
    kind: 'enum',
    nullable: base.nullable || values.includes(null),
    open: true,
    extensible: false,
    values: [...new Set(values)]
      .filter((value) => typeof value !== 'object')
      .map((value) => ({ value: asAtom(value) })),
  };
}

function buildTyped(context: BuildContext, object: JsonObject, base: SchemaBase): Schema {
  const type = typesOf(object).find((item) => item !== 'null') ?? impliedType(object);
  switch (type) {
    case 'object':
      return buildObject(context, object, base);
    case 'array':
      return compact({
        ...base,
        kind: 'array' as const,
        items: buildItems(context, object),
        minItems: asNumber(object['minItems']),
        maxItems: asNumber(object['maxItems']),
      });
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

/** Items of any place: a tuple is a list of whatever stands at one of its places. */
function buildItems(context: BuildContext, object: JsonObject): Schema {
  const places = asArray(object['prefixItems']);
  const rest = object['items'];
  if (places.length === 0) return buildSchema(context, rest);
  const open = rest !== false && rest !== undefined;
  return buildSchema(context, { anyOf: open ? [...places, rest] : places });
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
  return (object['items'] ?? object['prefixItems']) ? 'array' : undefined;
}

function scalar(object: JsonObject, base: SchemaBase, type: ScalarType): ScalarSchema {
  return compact({
    ...base,
    kind: 'scalar' as const,
    type,
    format: asString(object['format']) ?? (object['contentEncoding'] === 'base64' ? 'byte' : undefined),
    minLength: asNumber(object['minLength']),
    maxLength: asNumber(object['maxLength']),
    minimum: asNumber(object['minimum']),
    maximum: asNumber(object['maximum']),
    pattern: asString(object['pattern']),
  });
}

function buildObject(context: BuildContext, object: JsonObject, base: SchemaBase): Schema {
  const properties = buildProperties(context, object);
  const additional = otherMembers(object);
  const open = additional !== undefined && additional !== false;
  if (properties.length === 0 && !(additional === undefined && object['properties'])) {
    if (additional === false) return { ...base, kind: 'object', properties };
    return { ...base, kind: 'map', values: buildSchema(context, additional) };
  }
  const schema: ObjectSchema = { ...base, kind: 'object', properties };
  return open ? { ...schema, additional: buildSchema(context, additional) } : schema;
}

/** What members without a name of their own hold: the patterns of names count, but not which name fits which. */
function otherMembers(object: JsonObject): JsonValue | undefined {
  const patterns = entries(object['patternProperties']).map(([, schema]) => schema);
  const others = object['additionalProperties'];
  if (patterns.length === 0) return others;
  const [only] = patterns;
  const all = others === undefined || others === false ? patterns : [...patterns, others];
  return all.length === 1 ? only : { anyOf: all };
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
