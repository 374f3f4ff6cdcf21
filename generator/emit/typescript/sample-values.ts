import type { ApiModel } from '../../model/model.js';
import type { EnumSchema, ObjectSchema, Property, ScalarSchema, Schema } from '../../model/schema.js';
import { literalText, propertyKey } from './literals.js';
import { describedText, isDate } from './sample-described.js';

/** What examples are written from. */
export interface SampleContext {
  readonly schemas: ApiModel['schemas'];
  /** Dates are `Date`s. */
  readonly dates: boolean;
  /** Code of a file. */
  readonly file: string;
  /** Code of a value of an enum, where that is not the value itself. */
  readonly enumMember?: (schema: EnumSchema, value: unknown) => string | undefined;
}

/** Objects inside objects are followed so far: one that has to hold itself has no value. */
const DEPTH = 8;

/** A value that a schema allows as code, the description's own example where there is one. */
export function sampleText(context: SampleContext, schema: Schema, depth: number = DEPTH): string {
  const own = schema.example ?? schema.default;
  if (own !== undefined && own !== null && !isBinary(schema)) return describedText(context, schema, own);
  const inner = (part: Schema): string => (depth > 0 ? sampleText(context, part, depth - 1) : 'null');
  switch (schema.kind) {
    case 'object':
      return objectText(schema, inner);
    case 'array':
      return `[${(schema.places ?? [schema.items]).map(inner).join(', ')}]`;
    case 'map':
      return '{}';
    case 'union':
      return schema.variants[0] ? inner(schema.variants[0]) : 'null';
    case 'literal':
      return literalText(schema.value);
    case 'enum':
      return enumText(context, schema);
    case 'scalar':
      return scalarText(context, schema);
    case 'ref':
      return inner(resolved(context.schemas, schema));
    case 'expandable':
      return inner(schema.id);
    case 'list':
      return '[]';
  }
}

/** The schema itself, not its name. */
export function resolved(schemas: ApiModel['schemas'], schema: Schema): Schema {
  const target = schema.kind === 'ref' ? schemas.get(schema.target)?.schema : undefined;
  return target ? resolved(schemas, target) : schema;
}

/** Whether its values are files. */
export function isBinary(schema: Schema): boolean {
  return schema.kind === 'scalar' && schema.type === 'binary';
}

/** What has to be sent. */
export function isNeeded({ required, scope }: Property): boolean {
  return required && scope !== 'read';
}

function objectText({ properties }: ObjectSchema, inner: (part: Schema) => string): string {
  const members = properties
    .filter(isNeeded)
    .map(({ name, schema }) => `${propertyKey(name)}: ${inner(schema)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function enumText({ enumMember }: SampleContext, schema: EnumSchema): string {
  const value = schema.values[0]?.value ?? '';
  return enumMember?.(schema, value) ?? literalText(value);
}

function scalarText(context: SampleContext, schema: ScalarSchema): string {
  if (isDate(context, schema)) return `new Date('2024-02-29')`;
  const { type, minimum, minLength = 0 } = schema;
  switch (type) {
    case 'string':
      return literalText('text'.padEnd(minLength, '.'));
    case 'integer':
    case 'number':
      return literalText(minimum ?? 1);
    case 'boolean':
      return 'true';
    case 'binary':
      return context.file;
    case 'null':
    case 'any':
      return 'null';
  }
}
