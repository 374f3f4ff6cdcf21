import type { JsonObject, JsonValue } from './document.js';

/** A JSON object while it is being put together. */
export type MutableObject = Record<string, JsonValue | undefined>;

/** Makes objects without inherited members; those of `Object.create(null)` are slow and large. */
const Bare = function () {} as unknown as new () => MutableObject;
Object.defineProperty(Bare, 'prototype', { value: Object.create(null) as object });

/** An object without inherited members, so that `__proto__` and `constructor` are keys like any other. */
export function emptyObject(): MutableObject {
  return new Bare();
}

/** Whether a value is a JSON object: neither a list nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a list. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Own member of a value; nothing when the value is no object or has no such member. */
export function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** An object that stands for another value: it has a textual `$ref`. */
export function isReference(value: JsonValue | undefined): value is JsonObject & { readonly $ref: string } {
  return typeof member(value, '$ref') === 'string';
}

/** The text of an object's `$ref`; empty when there is none. */
export function refText(value: JsonValue | undefined): string {
  return isReference(value) ? value.$ref : '';
}

/** A value as text: equal for equal values, and fit for messages. */
export function jsonText(value: JsonValue): string {
  return JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? `${member}n` : member));
}

/** A text, or a number as it is written; empty for anything else. */
export function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The kind of a value, for messages. */
export function describe(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return 'nothing';
  if (isList(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'bigint') return 'a number';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
