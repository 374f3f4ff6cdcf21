import { diagnostic } from '../../diagnostics/codes.js';
import { formatLocation } from '../../diagnostics/reporter.js';
import type { JsonObject } from '../document.js';
import { member } from '../json.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

/** No two operations have the same id. */
export const operationIds: Rule = (document) => {
  const first = new Map<string, JsonObject>();
  const placeOf = (node: JsonObject) => document.locate(node, 'operationId');
  return placesOf(document, 'operation').flatMap(({ node }) => {
    const id = member(node, 'operationId');
    if (typeof id !== 'string') return [];
    const earlier = first.get(id);
    if (!earlier) {
      first.set(id, node);
      return [];
    }
    const args = { id, first: formatLocation(placeOf(earlier)) };
    return [diagnostic('duplicate-operation-id', args, placeOf(node))];
  });
};
