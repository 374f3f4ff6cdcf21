import { JSONPathError, query, type JSONValue } from 'json-p3';
import type { JsonObject, JsonValue } from './document.js';
import { takeStep } from './pointer.js';

/** A value that an action is about, and where it stands; at the top there is no parent. */
export interface OverlayTarget {
  readonly value: JsonValue;
  readonly parent?: JsonValue | undefined;
  readonly key: string;
}

/** What a JSONPath (RFC 9535) leads to, or what is wrong with it. */
export function findTargets(root: JsonObject, path: string): readonly OverlayTarget[] | string {
  try {
    return [...query(path, root as JSONValue)].map(({ location, value }) => {
      const steps = location.map(String);
      const holder = steps.slice(0, -1).reduce<JsonValue | undefined>(takeStep, root);
      return { value: value as JsonValue, key: steps.at(-1) ?? '', ...(steps.length > 0 && { parent: holder }) };
    });
  } catch (error) {
    if (error instanceof JSONPathError) return error.message;
    throw error;
  }
}
