import type { ObjectSchema, Schema } from '../../model/schema.js';
import { literalText, propertyKey } from './literals.js';
import { resolved, type SampleContext } from './sample-values.js';
import { dateForm } from './value-style.js';

/** Of what no more is known. */
export const ANY: Schema = { kind: 'scalar', type: 'any', nullable: true, doc: {} };

/** A value of the description as code, in the form that a caller gives it. */
export function describedText(context: SampleContext, schema: Schema, value: unknown): string {
  const own = fitting(context, schema, value);
  if (Array.isArray(value)) {
    const items = own.kind === 'array' || own.kind === 'list' ? own.items : ANY;
    return `[${value.map((item) => describedText(context, items, item)).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) return membersText(context, own, value);
  if (typeof value === 'bigint') return `${value}n`;
  const member = own.kind === 'enum' ? context.enumMember?.(own, value) : undefined;
  if (member !== undefined) return member;
  const atom = value as string | number | boolean;
  if (value === null || !isDate(context, own)) return literalText(atom);
  return `new Date(${typeof atom === 'number' ? atom * 1000 : literalText(atom)})`;
}

/** Whether the caller has a `Date` where the wire has a value of the schema. */
export function isDate({ dates }: SampleContext, schema: Schema): boolean {
  return dates && dateForm(schema) !== undefined;
}

function membersText(context: SampleContext, schema: Schema, value: object): string {
  const members = Object.entries(value).map(([name, member]: [string, unknown]) => {
    const property = schema.kind === 'object' ? memberOf(schema, name) : undefined;
    const others = schema.kind === 'map' ? schema.values : ANY;
    const text = describedText(context, property?.schema ?? others, member);
    return `${propertyKey(property?.name ?? name)}: ${text}`;
  });
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** The schema itself; of alternatives the first that could hold the value. */
function fitting(context: SampleContext, schema: Schema, value: unknown): Schema {
  const own = resolved(context.schemas, schema);
  if (own.kind === 'expandable') return fitting(context, own.id, value);
  if (own.kind !== 'union') return own;
  const variants = own.variants.map((variant) => fitting(context, variant, value));
  return variants.find((variant) => couldBe(variant, value)) ?? ANY;
}

function couldBe(schema: Schema, value: unknown): boolean {
  if (Array.isArray(value)) return schema.kind === 'array';
  if (typeof value !== 'object' || value === null)
    return schema.kind === 'scalar' && schema.type.replace('integer', 'number') === typeof value;
  if (schema.kind !== 'object') return schema.kind === 'map';
  return Object.keys(value).every((name) => memberOf(schema, name));
}

function memberOf(
  { properties }: ObjectSchema,
  onWire: string,
): ObjectSchema['properties'][number] | undefined {
  return properties.find(({ name, wire = name }) => wire === onWire);
}
