/** Any JSON. */
export type Json = null | boolean | number | string | readonly Json[] | Node;

/** An object of a description, to be changed in place. */
export interface Node {
  [name: string]: Json;
}

/** Whether it is an object. */
export function isNode(value: Json | undefined): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at a path of names. Fails where there is none. */
export function at(node: Node, ...names: readonly string[]): Node {
  return names.reduce((inside, name) => {
    const next = inside[name];
    if (!isNode(next)) throw new Error(`no ${name}`);
    return next;
  }, node);
}

/** The members of an object that are objects; none where there is no object. */
export function nodesOf(value: Json | undefined): readonly (readonly [string, Node])[] {
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => (isNode(part) ? [[name, part] as const] : []));
}

/** A copy that shares nothing. */
export function copyOf<T extends Json>(value: T): T {
  return structuredClone(value);
}

/** A use of a component. */
export function refTo(name: string, section = 'schemas'): Node {
  return { $ref: `#/components/${section}/${name}` };
}
