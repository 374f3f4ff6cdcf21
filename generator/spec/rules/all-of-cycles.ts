import { diagnostic } from '../../diagnostics/codes.js';
import type { JsonValue, SpecDocument } from '../document.js';
import { isList, isObject, isReference, member } from '../json.js';
import type { Rule } from '../rule.js';

/** No named schema is composed of itself: such a schema would have no end. */
export const allOfCycles: Rule = (document) => {
  const schemas = member(member(document.root, 'components'), 'schemas');
  if (!isObject(schemas)) return [];
  const known = new Set<object>();
  return Object.entries(schemas).flatMap(([name, schema]) => {
    const circle = findCircle(document, schema, known);
    if (!circle) return [];
    for (const part of circle) known.add(part);
    return [diagnostic('all-of-cycle', { name }, document.locate(schemas, name))];
  });
};

/** The schemas passed on the way from `start` back to itself; circles already known are not entered again. */
function findCircle(
  document: SpecDocument,
  start: JsonValue | undefined,
  known: ReadonlySet<object>,
): ReadonlySet<object> | undefined {
  const passed = new Set<object>();
  const waiting = parts(document, start);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isObject(next) || passed.has(next) || known.has(next)) continue;
    passed.add(next);
    if (next === start) return passed;
    waiting.push(...parts(document, next));
  }
  return undefined;
}

/** What a schema is composed of. */
function parts(document: SpecDocument, schema: JsonValue | undefined): (JsonValue | undefined)[] {
  const all = member(schema, 'allOf');
  const composed = isReference(schema) ? [schema, ...(isList(all) ? all : [])] : isList(all) ? all : [];
  return composed.map((part) => (isReference(part) ? document.resolve(part.$ref) : part));
}
