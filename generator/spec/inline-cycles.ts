import type { JsonObject, JsonValue } from './document.js';
import type { MutableObject } from './json.js';

/** A member through which a value contains itself. */
export interface CycleEdge {
  readonly parent: MutableObject;
  readonly key: string;
}

/** Finds the members that lead from inside a value back to itself. */
export function findCycles(root: JsonObject): readonly CycleEdge[] {
  const edges: CycleEdge[] = [];
  const open = new Set<object>();
  const done = new Set<object>();
  const visit = (node: object): void => {
    open.add(node);
    for (const [key, child] of Object.entries(node) as [string, JsonValue | undefined][]) {
      if (typeof child !== 'object' || child === null || done.has(child)) continue;
      if (open.has(child)) edges.push({ parent: node as MutableObject, key });
      else visit(child);
    }
    open.delete(node);
    done.add(node);
  };
  visit(root);
  return edges;
}
