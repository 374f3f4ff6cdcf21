import type { JsonObject, JsonValue } from '../spec/document.js';

/** The value if it is an object that is not an array. */
export function asObject(value: JsonValue | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** The value if it is an array, else an empty one. */
export function asArray(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

/** The value if it is a string. */
export function asString(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value as text if it is a string or a number: `1.0` without quotes is a number in YAML. */
export function asPlainText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'number' ? String(value) : asString(value);
}

/** The value if it is a string, else an empty one. */
export function asText(value: JsonValue | undefined): string {
  return asString(value) ?? '';
}

/** The value if it is a number, rounded if need be. */
export function asNumber(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined;
}

/** A value that is neither an object nor a list, with no other numbers than code and JSON have. */
export function asAtom(value: Exclude<JsonValue, object | null>): string | number | boolean {
  return typeof value === 'bigint' ? Number(value) : value;
}

/** The members of an object, or none. */
export function entries(value: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  const object = asObject(value);
  const found: (readonly [string, JsonValue])[] = [];
  for (const key in object) {
    const member = object[key];
    if (member !== undefined) found.push([key, member]);
  }
  return found;
}

/** An object without the members that are undefined, so that optional members stay absent. */
export function compact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept: Partial<T> = {};
  for (const key in value) if (value[key] !== undefined) kept[key] = value[key];
  return kept as { [K in keyof T]: Exclude<T[K], undefined> };
}
