import type { ScalarSchema, ScalarType } from '../../model/schema.js';
import { textFor } from './pattern-text.js';

/** 1 August 2022, 00:00 UTC. */
const unixTime = 1_659_312_000;

const texts: Readonly<Record<string, string>> = {
  currency: 'usd',
  decimal: '10',
  date: '2022-08-01',
  'date-time': '2022-08-01T00:00:00Z',
  email: 'user@example.com',
  uri: 'https://example.com/',
  url: 'https://example.com/',
  uuid: '00000000-0000-4000-8000-000000000000',
};

const makers: Record<ScalarType, (schema: ScalarSchema) => unknown> = {
  string: stringOf,
  integer: (schema) => clamp(schema, schema.format === 'unix-time' ? unixTime : 0),
  number: (schema) => clamp(schema, 0),
  boolean: () => false,
  binary: () => '',
  null: () => null,
  any: () => null,
};

/** A value of the scalar's type, format, pattern and limits. */
export function synthesizeScalar(schema: ScalarSchema): unknown {
  return makers[schema.type](schema);
}

function stringOf({ format = '', minLength = 0, maxLength = Infinity, pattern }: ScalarSchema): string {
  const usual = Object.hasOwn(texts, format) ? (texts[format] ?? '') : 'string';
  const text = (pattern === undefined ? undefined : textFor(pattern, minLength)) ?? usual;
  return text.padEnd(Math.min(minLength, 10_000), '.').slice(0, maxLength);
}

function clamp({ minimum = -Infinity, maximum = Infinity }: ScalarSchema, value: number): number {
  return Math.min(Math.max(value, minimum), maximum);
}
