import type { ArraySchema, EnumSchema, ObjectSchema, ScalarSchema, Schema } from '../../model/schema.js';
import { isInt64 } from '../../model/int64.js';
import type { FileDraft } from '../core/file-draft.js';
import { commentBefore } from './comments.js';
import { literalText, propertyKey, templateText } from './literals.js';
import type { TypescriptStatement } from './print.js';
import { runtimeType } from './runtime-symbols.js';
import type { Symbols } from './symbols.js';
import type { TypeNames } from './type-names.js';
import { dateForm } from './value-style.js';

/** What turning a schema into a type expression needs. */
export interface TypeContext {
  readonly draft: FileDraft<TypescriptStatement>;
  readonly symbols: Symbols;
  readonly names: TypeNames;
}

/** A schema as a type expression; `null` is part of it where the value may be null. */
export function typeText(context: TypeContext, schema: Schema): string {
  const text = bareTypeText(context, schema);
  return schema.nullable ? `${text} | null` : text;
}

/** The same without `null`. */
export function bareTypeText(context: TypeContext, schema: Schema): string {
  switch (schema.kind) {
    case 'object':
      return context.names.qualified(schema) ?? objectText(context, schema);
    case 'array':
      return schema.places ? tupleText(context, schema) : arrayText(typeText(context, schema.items));
    case 'map':
      return `{ [key: string]: ${typeText(context, schema.values)} }`;
    case 'union':
      return unique(schema.variants.map((variant) => typeText(context, variant))).join(' | ');
    case 'enum':
      return context.names.qualified(schema) ?? enumText(schema);
    case 'literal':
      return literalText(schema.value);
    case 'scalar':
      return scalarText(context, schema);
    case 'ref':
      return context.draft.use(context.symbols.model(schema.target));
    case 'expandable':
      return bareTypeText(context, schema.id);
    case 'list':
      return `${context.draft.use(context.symbols.nestedList(schema.pagination))}<${typeText(context, schema.items)}>`;
  }
}

/** An object without a name of its own, spelled out. */
function objectText(context: TypeContext, schema: ObjectSchema): string {
  const members = schema.properties.map(
    ({ name, required, schema: member }) =>
      `${commentBefore(member.doc.description)}${propertyKey(name)}${required ? '' : '?'}: ${typeText(context, member)}`,
  );
  const rest = indexesOf(context, schema).map(([key, type]) => `[key: ${key}]: ${type}`);
  return `{ ${[...members, ...rest].join('; ')} }`;
}

/**
 * Types of members without a name of their own, by types of their names. What holds for any name holds for those of
 * the other members too, and for the `absent` ones, which are declared never to be there.
 */
export function indexesOf(
  context: TypeContext,
  schema: ObjectSchema,
  absent: ReadonlySet<string> = new Set(),
): readonly (readonly [key: string, type: string])[] {
  const { properties, patterns = [], additional } = schema;
  const isOwn = (prefix: string): boolean => properties.some(({ name }) => name.startsWith(prefix));
  const prefixes = patterns.map(({ prefix }) => prefix ?? '');
  const apart =
    prefixes.every((prefix) => prefix !== '' && !isOwn(prefix)) && !overlap(prefixes) && !additional;
  const values = [...patterns.map((pattern) => pattern.schema), ...(additional ? [additional] : [])];
  // Asked before any type is written: one that goes unused would be imported for nothing.
  if (!apart && values.some(isUnknown)) return [['string', 'unknown']];
  const types = values.map((value) => typeText(context, value));
  if (apart)
    return types.map((type, index) => [`\`${templateText(prefixes[index] ?? '')}\${string}\``, type]);
  const all = unique(types);
  if (all.length === 0) return [];
  const mayLack = absent.size > 0 || properties.some(({ required }) => !required);
  const own = properties.map((property) => typeText(context, property.schema));
  return [['string', unique([...all, ...own, ...(mayLack ? ['undefined'] : [])]).join(' | ')]];
}

function isUnknown(schema: Schema): boolean {
  return schema.kind === 'scalar' && schema.type === 'any';
}

/** Whether a name may begin with two of them. */
function overlap(prefixes: readonly string[]): boolean {
  return prefixes.some((one, index) => prefixes.some((other, at) => at !== index && other.startsWith(one)));
}

/** The values of an enum as a union; an open one takes any other value without losing completion. */
export function enumText(schema: EnumSchema): string {
  const values = schema.values.map(({ value }) => literalText(value));
  return `${values.join(' | ')}${openText(schema)}`;
}

/** An enum as the type of one whose values are declared as `name`, or its values. */
export function enumTypeText(schema: EnumSchema, name: string | undefined): string {
  return name === undefined ? enumText(schema) : `${name}${openText(schema)}`;
}

/** Whether an `enum` of TypeScript can hold the values: texts and numbers. */
export function isEnumerable({ values }: EnumSchema): boolean {
  return values.every(({ value }) => typeof value !== 'boolean');
}

/** Any other value of the types that the values of an open enum have, to go on after these. */
export function openText({ open, values }: EnumSchema): string {
  const types = open ? new Set(values.map(({ value }) => typeof value)) : new Set();
  const others = ['string', 'number'].filter((type) => types.has(type));
  return others.map((type) => ` | (${type} & {})`).join('');
}

function scalarText(context: TypeContext, schema: ScalarSchema): string {
  if (context.symbols.style.dates && dateForm(schema) !== undefined) return dateText(context);
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'integer':
      return isInt64(schema) ? context.draft.use(runtimeType('Int64')) : 'number';
    case 'number':
      return 'number';
    case 'binary':
      return context.draft.use(runtimeType('Uploadable'));
    case 'any':
      return 'unknown';
  }
}

/** What the package itself declares may have the name. */
function dateText({ symbols, names }: TypeContext): string {
  return symbols.isFree('Date') && !names.declared.has('Date') ? 'Date' : 'globalThis.Date';
}

/** Places may be left out from the end as far as `minItems` says so. */
function tupleText(context: TypeContext, { places = [], items, closed, minItems }: ArraySchema): string {
  const texts = places.map((place, index) => {
    const text = typeText(context, place);
    return index < (minItems ?? places.length) ? text : `(${text})?`;
  });
  const rest = closed ? [] : [`...${arrayText(typeText(context, items))}`];
  return `[${[...texts, ...rest].join(', ')}]`;
}

function arrayText(item: string): string {
  return /[ |&]/.test(item) ? `(${item})[]` : `${item}[]`;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/**
 * What stands behind the ids of a member: the object an id names, the list a member holds only on demand.
 * Undefined for a member that cannot be expanded itself.
 */
export function expandedText(context: TypeContext, schema: Schema, onDemand: boolean): string | undefined {
  if (onDemand) return bareTypeText(context, schema);
  if (schema.kind === 'expandable') return bareTypeText(context, schema.target);
  if (schema.kind !== 'array' || schema.items.kind !== 'expandable') return undefined;
  return arrayText(bareTypeText(context, schema.items.target));
}
