import type {
  Discriminator,
  ObjectSchema,
  Property,
  RefSchema,
  Schema,
  UnionSchema,
} from '../model/schema.js';
import { joined } from '../model/joined.js';
import type { JsonObject, JsonValue } from '../spec/document.js';
import { alternativesOf } from './alternatives.js';
import { isTooMuch, MOST_VARIANTS, withOneChoice, withoutChoices } from './choices.js';
import { dereference, type BuildContext } from './context.js';
import { asArray, asObject, compact, entries } from './json.js';
import { buildSchema, namedSchema, readBase, type SchemaBase } from './schemas.js';

/** `allOf`: a list envelope with its items, one schema with words of its own, or one object of all members. */
export function buildAllOf(context: BuildContext, object: JsonObject): Schema {
  return once(context, object, composeAll);
}

/** A schema that is put together more often than this is the same for all from then on, lest schemas that hold each other twice double. */
const mostOften = 100;

/** What is composed of itself adds nothing to itself. */
function once(
  context: BuildContext,
  object: JsonObject,
  compose: (context: BuildContext, object: JsonObject) => Schema,
): Schema {
  const { composing, composed } = context;
  if (composing.has(object)) return anything;
  const known = composed.get(object);
  if (known && known.times >= mostOften) return known.schema;
  composing.add(object);
  const schema = compose(context, object);
  composing.delete(object);
  composed.set(object, { schema, times: (known?.times ?? 0) + 1 });
  return schema;
}

const anything: Schema = { kind: 'scalar', type: 'any', nullable: false, doc: {} };

function composeAll(context: BuildContext, object: JsonObject): Schema {
  const members = asArray(object['allOf']);
  const base = readBase(object);
  const list = buildList(context, members, base);
  if (list) return list;
  const own: JsonObject = { ...object, allOf: undefined };
  const parts = members.map((member) => buildSchema(context, member));
  const first = parts[0];
  if (parts.length === 1 && first && !own['properties'] && !own['required']) return withBase(first, base);
  const objects = [
    ...parts.map((part, index) => flatten(context, part, members[index])),
    buildSchema(context, own),
  ];
  const required = [own, ...members].flatMap((member) => asArray(dereference(context, member)?.['required']));
  return intersect(context, base, { source: object, parts: objects, required: new Set(required) });
}

interface Parts {
  /** Where they are described. */
  readonly source: JsonObject;
  readonly parts: readonly Schema[];
  readonly required: ReadonlySet<JsonValue>;
}

/** What fits all parts: one that says something about other values than objects stands alone, a choice stays one. */
function intersect(context: BuildContext, base: SchemaBase, { source, parts: all, required }: Parts): Schema {
  const opened = all.map((part) => (part.kind === 'union' ? withoutChoices(context, part) : part));
  const parts = isTooMuch(context, source, opened) ? withOneChoice(context, opened) : opened;
  const telling = parts.filter(isTelling);
  const choices = telling.flatMap((part) => (part.kind === 'union' ? [part] : []));
  const isObject =
    telling.some(isFields) || (choices.length > 1 && choices.every((each) => offersFields(context, each)));
  const [choice] = choices;
  const first = all.find(isTelling);
  if (!isObject && first) return withBase(first, base);
  if (!choice) return mergeObjects(base, telling, required);
  const others = telling.filter((part) => part !== choice);
  const variants = choice.variants.map((variant) => {
    const part = variant.kind === 'ref' ? takeIn(namedSchema(context, variant.target), variant) : variant;
    const own = { source, parts: [...others, part], required };
    return intersect(context, { nullable: false, doc: variant.doc }, own);
  });
  // Of two choices each pair is one: what tells the variants of the first apart does not tell them all.
  const pairs = variants.flatMap((variant) => (variant.kind === 'union' ? variant.variants : [variant]));
  const { discriminator: by, ...rest } = choice;
  return {
    ...rest,
    ...(by && pairs.length === variants.length && { discriminator: by }),
    ...base,
    variants: pairs,
  };
}

function isTelling(part: Schema): boolean {
  return part.kind === 'union' ? part.variants.length > 0 : !(part.kind === 'scalar' && part.type === 'any');
}

function isFields({ kind }: Schema): boolean {
  return kind === 'object' || kind === 'map';
}

/** Whether one of the variants is an object. */
function offersFields(context: BuildContext, { variants }: UnionSchema): boolean {
  return variants.some((each) => isFields(each.kind === 'ref' ? namedSchema(context, each.target) : each));
}

/** `oneOf` or `anyOf` beside members that all variants have; variants that only require some of them are no variants. */
export function buildVariants(context: BuildContext, object: JsonObject): Schema {
  return once(context, object, composeVariants);
}

function composeVariants(context: BuildContext, object: JsonObject): Schema {
  const [first = [], second] = alternativesOf(object);
  const common: JsonObject = { ...object, oneOf: undefined, anyOf: second };
  const sources = first.filter((source) => saysShape(context, source));
  if (sources.length === 0) return buildSchema(context, common);
  const { nullable } = readBase(object);
  if (second && sources.length * second.length > MOST_VARIANTS) {
    const rest = buildSchema(context, { ...common, anyOf: undefined });
    const choices = [sources, second].map((oneOf) => buildAlternatives(context, { oneOf }));
    const required = new Set(asArray(object['required']));
    return intersect(context, readBase(object), { source: object, parts: [rest, ...choices], required });
  }
  const built = sources.map((source) => buildSchema(context, { allOf: [common, source] }));
  const variants = second ? built.flatMap((each) => (each.kind === 'union' ? each.variants : [each])) : built;
  const by = second ? undefined : discriminator(object, sources);
  return union({ nullable, doc: readBase(object).doc }, variants, by);
}

/** Whether two choices of objects stand beside each other. */
export function isDoubleChoice(context: BuildContext, object: JsonObject): boolean {
  const [first = [], second] = alternativesOf(object);
  return second !== undefined && first.some((source) => saysShape(context, source));
}

function saysShape(context: BuildContext, source: JsonValue): boolean {
  const schema = dereference(context, source) ?? {};
  return ['properties', 'allOf', 'oneOf', 'anyOf', 'additionalProperties'].some(
    (word) => schema[word] !== undefined,
  );
}

function withBase(schema: Schema, base: SchemaBase): Schema {
  return {
    ...schema,
    ...base,
    nullable: schema.nullable || base.nullable,
    doc: { ...schema.doc, ...base.doc },
  };
}

function flatten(context: BuildContext, part: Schema, source: JsonValue | undefined): Schema {
  return part.kind === 'ref' ? takeIn(buildSchema(context, dereference(context, source)), part) : part;
}

/** A named schema itself, in place of its name, which is kept. */
function takeIn(schema: Schema, { target }: RefSchema): Schema {
  return { ...schema, bases: [...new Set([...(schema.bases ?? []), target])] };
}

/** One object with the members of all; of members of the same name the last one counts, required if any of them is. */
function mergeObjects(
  base: SchemaBase,
  parts: readonly Schema[],
  required: ReadonlySet<JsonValue>,
): ObjectSchema {
  const properties = new Map<string, Property>();
  for (const property of parts.flatMap((part) => (part.kind === 'object' ? part.properties : []))) {
    const { name } = property;
    const needed = property.required || required.has(name) || properties.get(name)?.required === true;
    properties.set(name, { ...property, required: needed });
  }
  const additional = parts.map(unnamedMembers).findLast((schema) => schema !== undefined);
  const found = parts.flatMap((part) => (part.kind === 'object' ? (part.patterns ?? []) : []));
  const patterns = found.length > 0 ? found : undefined;
  const closed = parts.some((part) => part.kind === 'object' && part.closed) ? (true as const) : undefined;
  const bases = [...new Set(parts.flatMap((part) => part.bases ?? []))];
  return compact({
    ...base,
    kind: 'object' as const,
    properties: [...properties.values()],
    patterns,
    additional,
    closed,
    bases: bases.length > 0 ? bases : undefined,
    ...memberCount(parts),
  });
}

function memberCount(parts: readonly Schema[]): Pick<ObjectSchema, 'minProperties' | 'maxProperties'> {
  const objects = parts.flatMap((part) => (part.kind === 'object' || part.kind === 'map' ? part : []));
  const [least, most] = [
    objects.map(({ minProperties = 0 }) => minProperties),
    objects.map(({ maxProperties = Infinity }) => maxProperties),
  ];
  const [minProperties, maxProperties] = [Math.max(0, ...least), Math.min(Infinity, ...most)];
  return {
    ...(minProperties > 0 && { minProperties }),
    ...(maxProperties < Infinity && { maxProperties }),
  };
}

/** What a part says about members that are not named; a bare `type: object` says nothing. */
function unnamedMembers(part: Schema): Schema | undefined {
  if (part.kind === 'object') return part.additional;
  if (part.kind !== 'map') return undefined;
  return part.values.kind === 'scalar' && part.values.type === 'any' ? undefined : part.values;
}

function buildList(
  context: BuildContext,
  members: readonly JsonValue[],
  base: SchemaBase,
): Schema | undefined {
  const [envelope, ...rest] = members.map(asObject);
  const ref = envelope?.['$ref'];
  const pagination = typeof ref === 'string' ? context.envelopes.get(ref) : undefined;
  if (!pagination) return undefined;
  const items = rest
    .map((member) => asObject(asObject(member?.['properties'])?.[pagination.items])?.['items'])
    .find((item) => item !== undefined);
  return { ...base, kind: 'list', pagination: pagination.name, items: buildSchema(context, items) };
}

/** `anyOf` and `oneOf`: an expandable id, a nullable schema, or a union. */
export function buildAlternatives(context: BuildContext, object: JsonObject): Schema {
  const [members = []] = alternativesOf(object);
  const base = readBase(object);
  const built = members.map((source) => ({ source, schema: buildSchema(context, source) }));
  const kept = built.filter(({ schema }) => !isNull(schema));
  const variants = kept.map(({ schema }) => schema);
  const nullable =
    base.nullable || kept.length < built.length || variants.some((variant) => variant.nullable);
  const own = { ...base, nullable };
  if (object['x-sdk-expandable'] === true) return expandable(own, variants);
  const [only] = variants;
  if (!only && built.length > 0) return joined(base, { kind: 'scalar', type: 'null' });
  if (variants.length === 1 && only) return withBase(only, own);
  const sources = kept.map(({ source }) => source);
  return openEnum(own, variants) ?? union(own, variants, discriminator(object, sources));
}

/** Some known strings or any other: an enum that says itself that it is not complete. */
function openEnum(base: SchemaBase, variants: readonly Schema[]): Schema | undefined {
  const values = variants.find((variant) => variant.kind === 'enum');
  const other = variants.find((variant) => variant.kind === 'scalar' && variant.type === 'string');
  if (variants.length !== 2 || !values || !other) return undefined;
  return { ...values, ...base, extensible: true };
}

function isNull(schema: Schema): boolean {
  return schema.kind === 'scalar' && schema.type === 'null';
}

function expandable(base: SchemaBase, variants: readonly Schema[]): Schema {
  const id = variants.find((variant) => variant.kind === 'scalar');
  const targets = variants.filter((variant) => variant !== id);
  const target = targets.length === 1 ? targets[0] : union({ nullable: false, doc: {} }, targets);
  if (!id || !target || targets.length === 0) return union(base, variants);
  return { ...base, kind: 'expandable', id, target };
}

function union(base: SchemaBase, variants: readonly Schema[], by?: Discriminator): Schema {
  const plain = variants.map((variant) =>
    variant.nullable ? joined(variant, { nullable: false }) : variant,
  );
  return joined(base, { kind: 'union', variants: plain, ...(by && { discriminator: by }) });
}

function discriminator(object: JsonObject, members: readonly JsonValue[]): Discriminator | undefined {
  const source = asObject(object['discriminator']);
  const property = source?.['propertyName'];
  if (typeof property !== 'string') return undefined;
  const refs = members.map((member) => asObject(member)?.['$ref']);
  const mapping = entries(source?.['mapping']).map(([value, ref]) => [value, refs.indexOf(ref)] as const);
  return { property, mapping: new Map(mapping.filter(([, index]) => index >= 0)) };
}
