import type { Encode } from './request.js';

/**
 * Sends as a body what is given as a query: pages that are asked for by a body lead on as others do by their query.
 * Only operations with such pages bring it into a bundle.
 */
export function pageBody(encode: Encode = (given) => given): Encode {
  return ({ query, headers }) => encode({ query: undefined, body: query ?? {}, headers });
}
