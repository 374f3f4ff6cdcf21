import type { ArraySchema, EnumSchema, EnumValue, Property, Schema } from '../model/schema.js';
import { joined } from '../model/joined.js';
import type { JsonObject, JsonValue } from '../spec/document.js';
import { asArray, asAtom, asObject, asString, compact, entries } from './json.js';
import type { SchemaBase } from './schemas.js';

/** Exactly one value: a list is one of such places, an object one of such members. */
export function buildConstant(base: SchemaBase, value: JsonValue): Schema {
  if (value === null) return joined(base, { kind: 'scalar', type: 'null' });
  if (typeof value !== 'object') return joined(base, { kind: 'literal', value: asAtom(value) });
  if (Array.isArray(value)) return constantList(base, value as readonly JsonValue[]);
  const properties = entries(value).map(([name, member]): Property => {
    const schema = buildConstant(PLAIN, member);
    return { name, schema, required: true, scope: 'both', onDemand: false };
  });
  return joined(base, { kind: 'object', properties });
}

const PLAIN: SchemaBase = { nullable: false, doc: {} };
const ANYTHING: Schema = { ...PLAIN, kind: 'scalar', type: 'any' };

function constantList(base: SchemaBase, values: readonly JsonValue[]): ArraySchema {
  const places = values.map((value) => buildConstant(PLAIN, value));
  return { ...base, kind: 'array', items: ANYTHING, places, closed: true, minItems: places.length };
}

/**
 * An enum; a union where lists and objects are among its values. Values that `not` names are none of them; undefined
 * where no value is left.
 */
export function buildEnum(object: JsonObject, base: SchemaBase): Schema | undefined {
  const not = asObject(object['not']);
  const ruled = [...asArray(not?.['enum']), ...(not?.['const'] === undefined ? [] : [not['const']])];
  const parts = asArray(object['enum']).filter((value) => typeof value === 'object' && value !== null);
  const atoms = enumOf(object, base, ruled);
  if (atoms.values.length + parts.length === 0)
    return asArray(object['enum']).includes(null) ? buildConstant(base, null) : undefined;
  if (parts.length === 0) return atoms;
  const variants = [
    ...(atoms.values.length > 0 ? [{ ...atoms, ...PLAIN }] : []),
    ...parts.map((part) => buildConstant(PLAIN, part)),
  ];
  return { ...base, kind: 'union', nullable: atoms.nullable, variants };
}

/** The values that are neither lists nor objects, with the names and words that generators commonly read beside them. */
function enumOf(object: JsonObject, base: SchemaBase, ruled: readonly JsonValue[]): EnumSchema {
  const values = asArray(object['enum']);
  return joined(base, {
    kind: 'enum',
    nullable: base.nullable || (values.includes(null) && !ruled.includes(null)),
    open: true,
    extensible: false,
    values: values.flatMap((value, index) =>
      typeof value === 'object' || ruled.includes(value) || values.indexOf(value) < index
        ? []
        : [buildValue(object, value, index)],
    ),
  });
}

const besides = ['x-enum-varnames', 'x-enumNames', 'x-enum-descriptions', 'x-enumDescriptions'];

function buildValue(object: JsonObject, value: Exclude<JsonValue, object | null>, index: number): EnumValue {
  if (!besides.some((word) => object[word] !== undefined)) return { value: asAtom(value) };
  const beside = (...words: readonly string[]): string | undefined =>
    words.map((word) => entryOf(object[word], value, index)).find((text) => text !== undefined);
  const name = beside('x-enum-varnames', 'x-enumNames');
  const description = beside('x-enum-descriptions', 'x-enumDescriptions');
  return compact({ value: asAtom(value), name: isName(name) ? name : undefined, description });
}

/** In a list by place, in an object by value. */
function entryOf(
  list: JsonValue | undefined,
  value: Exclude<JsonValue, object | null>,
  index: number,
): string | undefined {
  return asString(asArray(list)[index]) ?? asString(asObject(list)?.[String(value)]);
}

function isName(name: string | undefined): boolean {
  return name !== undefined && /^[A-Za-z_$][\w$]*$/.test(name);
}
