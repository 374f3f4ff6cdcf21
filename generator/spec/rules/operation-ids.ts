import { diagnostic } from '../../diagnostics/codes.js';
import type { SourceLocation } from '../../diagnostics/diagnostic.js';
import { formatLocation } from '../../diagnostics/reporter.js';
import { member } from '../json.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

/** No two operations have the same id. */
export const operationIds: Rule = (document) => {
  const first = new Map<string, SourceLocation>();
  return placesOf(document, 'operation').flatMap(({ node }) => {
    const id = member(node, 'operationId');
    if (typeof id !== 'string') return [];
    const at = document.locate(node, 'operationId');
    const earlier = first.get(id);
    if (earlier) return [diagnostic('duplicate-operation-id', { id, first: formatLocation(earlier) }, at)];
    first.set(id, at);
    return [];
  });
};
