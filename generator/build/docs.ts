import type { Doc } from '../model/schema.js';
import type { JsonObject } from '../spec/document.js';
import { asString, compact } from './json.js';

/** Words and marks of a description's object: description (or summary), deprecation, availability. */
export function readDoc(object: JsonObject): Doc {
  const availability = object['x-sdk-availability'];
  return compact({
    description: asString(object['description']) ?? asString(object['summary']),
    deprecated: object['deprecated'] === true ? '' : undefined,
    availability: availability === 'connect' || availability === 'preview' ? availability : undefined,
  });
}
