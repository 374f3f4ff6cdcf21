import type { Doc, Stability } from '../model/schema.js';
import type { JsonObject } from '../spec/document.js';
import { asString, compact } from './json.js';

const stabilities: readonly Stability[] = ['draft', 'alpha', 'beta', 'stable'];

/** Words and marks of a description's object: description (or summary), deprecation, stability, availability. */
export function readDoc(object: JsonObject): Doc {
  const availability = object['x-sdk-availability'];
  return compact({
    description: asString(object['description']) ?? asString(object['summary']),
    deprecated: object['deprecated'] === true ? '' : undefined,
    sunset: asString(object['x-sunset']) ?? asString(object['sunset']),
    stability: stabilities.find((each) => each === object['x-stability-level']),
    availability: availability === 'connect' || availability === 'preview' ? availability : undefined,
  });
}
