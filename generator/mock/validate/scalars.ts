import type { EnumSchema, LiteralSchema, ScalarSchema, ScalarType } from '../../model/schema.js';
import { isInt64 } from '../../model/int64.js';
import { UploadedFile } from '../values.js';
import { outside } from './problem.js';
import type { Reader } from './reader.js';

/** A single value: its type, then its limits. */
export function readScalar(reader: Reader, schema: ScalarSchema, value: unknown, path: string): unknown {
  const text = reader.reading.wire === 'text' && typeof value === 'string';
  const exact = text ? parsers[schema.type]?.(value) : value;
  const typed = typeof exact === 'bigint' && !isInt64(schema) ? Number(exact) : exact;
  if (typed === undefined || !accepts[schema.type](typed)) return reader.reject(schema.type, value, path);
  checkLimits(reader, schema, typed, path);
  return typed;
}

/** One exact value. */
export function readLiteral(reader: Reader, schema: LiteralSchema, value: unknown, path: string): unknown {
  return isSame(reader, schema.value, value) ? schema.value : reader.reject('value', value, path);
}

/** One of the listed values; any other of the same type when the list is open. */
export function readEnum(reader: Reader, schema: EnumSchema, value: unknown, path: string): unknown {
  const listed = schema.values.find((entry) => isSame(reader, entry.value, value));
  if (listed) return listed.value;
  const open = reader.reading.scope === 'write' ? schema.extensible : schema.open;
  if (open && schema.values.some((entry) => typeof entry.value === typeof value)) return value;
  if (typeof value === 'object' || value === '') return reader.reject('value', value, path);
  const names = schema.values.map((entry) => entry.value).join(', ');
  reader.problems.push(outside(path, 'value', `one of ${names}`));
  return value;
}

function isSame(reader: Reader, expected: string | number | boolean, value: unknown): boolean {
  return value === (reader.reading.wire === 'text' ? String(expected) : expected);
}

/** From text to type; `undefined` for a text that is none. A type that is not listed has no text. */
const parsers: Partial<Record<ScalarType, (text: string) => unknown>> = {
  string: (text) => text,
  any: (text) => text,
  integer: (text) => (/^[+-]?\d+$/.test(text) ? wholeNumber(text) : undefined),
  number: (text) => (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined),
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
};

/** With all its digits, whatever their number. */
function wholeNumber(text: string): number | bigint {
  const rounded = Number(text);
  return Number.isSafeInteger(rounded) ? rounded : BigInt(text.replace('+', ''));
}

const accepts: Record<ScalarType, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value) || typeof value === 'bigint',
  number: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
  binary: (value) => typeof value === 'string' || value instanceof UploadedFile,
  null: (value) => value === null,
  any: () => true,
};

function checkLimits(reader: Reader, schema: ScalarSchema, value: unknown, path: string): void {
  const rules = typeof value === 'number' || typeof value === 'bigint' ? numberRules(schema, value) : [];
  if (typeof value === 'string') rules.push(...textRules(schema, value));
  reader.problems.push(...rules.map((rule) => outside(path, schema.type, rule)));
}

function numberRules(
  { minimum = -Infinity, maximum = Infinity }: ScalarSchema,
  value: number | bigint,
): string[] {
  if (value < minimum) return [`greater than or equal to ${minimum}`];
  return value > maximum ? [`less than or equal to ${maximum}`] : [];
}

function textRules(schema: ScalarSchema, text: string): string[] {
  const { minLength = 0, maxLength = Infinity, pattern } = schema;
  const { length } = Array.from(text); // JSON Schema counts characters, not UTF-16 units
  if (length < minLength) return [`at least ${minLength} characters long`];
  if (length > maxLength) return [`at most ${maxLength} characters long`];
  return pattern === undefined || matches(pattern, text) ? [] : [`text that matches ${pattern}`];
}

/** A pattern that is no expression in this language forbids nothing. */
function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return true;
  }
}
