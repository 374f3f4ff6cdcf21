import type { EnumSchema, ScalarSchema, Schema } from '../../model/schema.js';
import { isSafePattern } from './safe-pattern.js';
import { literalText } from './literals.js';
import { objectLiteral } from './object-literal.js';
import type { ShapeContext } from './shape-text.js';
import { dateForm } from './value-style.js';

/** Formats that the runtime knows. */
const FORMATS: ReadonlySet<string | undefined> = new Set(['date', 'date-time', 'uuid']);

/** What is done with values that hold no others as code; undefined where nothing is. */
export function leafText(context: ShapeContext, schema: Schema): string | undefined {
  switch (schema.kind) {
    case 'scalar':
      return scalarText(context, schema);
    case 'enum':
      return context.checks ? enumText(schema) : undefined;
    case 'literal':
      return context.checks ? `{ values: [${literalText(schema.value)}] }` : undefined;
    default:
      return undefined;
  }
}

function scalarText({ symbols, checks }: ShapeContext, schema: ScalarSchema): string | undefined {
  const date = symbols.style.dates ? dateForm(schema) : undefined;
  if (date !== undefined) return `{ date: ${literalText(date)} }`;
  const { type, format } = schema;
  if (!checks || type === 'any' || type === 'binary') return undefined;
  const limits = Object.fromEntries(
    LIMITS.map((name) => [name, schema[name] === undefined ? undefined : literalText(schema[name])]),
  );
  const { pattern } = schema;
  return objectLiteral({
    type: literalText(type),
    ...limits,
    pattern: pattern !== undefined && isSafePattern(pattern) ? literalText(pattern) : undefined,
    format:
      type === 'string' && format !== undefined && FORMATS.has(format) ? literalText(format) : undefined,
  });
}

const LIMITS = ['minimum', 'maximum', 'minLength', 'maxLength'] as const;

function enumText({ values, open, extensible }: EnumSchema): string {
  const [type, ...others] = new Set(values.map(({ value }) => typeof value));
  const same = others.length === 0 && type !== undefined;
  return objectLiteral({
    type: same ? literalText(type) : undefined,
    values: extensible ? undefined : `[${values.map(({ value }) => literalText(value)).join(', ')}]`,
    open: open && !extensible ? 'true' : undefined,
  });
}
