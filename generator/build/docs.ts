import type { Doc, Stability } from '../model/schema.js';
import type { JsonObject } from '../spec/document.js';
import { asString, compact } from './json.js';

const stabilities: readonly Stability[] = ['draft', 'alpha', 'beta', 'stable'];

/** One for all: most parts of large descriptions say nothing of themselves. */
const nothing: Doc = {};

/** Words and marks of a description's object: description (or summary), deprecation, stability, availability. */
export function readDoc(object: JsonObject): Doc {
  const availability = object['x-sdk-availability'];
  const doc: Doc = compact({
    description: asString(object['description']) ?? asString(object['summary']),
    deprecated: object['deprecated'] === true ? '' : undefined,
    sunset: asString(object['x-sunset']) ?? asString(object['sunset']),
    stability: stabilities.find((each) => each === object['x-stability-level']),
    availability: availability === 'connect' || availability === 'preview' ? availability : undefined,
  });
  return Object.keys(doc).length === 0 ? nothing : doc;
}
