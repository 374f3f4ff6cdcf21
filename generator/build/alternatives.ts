import type { JsonObject, JsonValue } from '../spec/document.js';
import { asArray } from './json.js';

/** The lists of what a value may be: those of `oneOf` and `anyOf` that name anything, in this order. */
export function alternativesOf(object: JsonObject): readonly (readonly JsonValue[])[] {
  if (object['oneOf'] === undefined && object['anyOf'] === undefined) return NONE;
  return [asArray(object['oneOf']), asArray(object['anyOf'])].filter((members) => members.length > 0);
}

const NONE: readonly (readonly JsonValue[])[] = [];
