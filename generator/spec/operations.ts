import type { JsonObject, JsonValue, SpecDocument } from './document.js';
import { isList, isObject, isReference, member } from './json.js';

/** A parameter and where it is listed. */
export interface ListedParameter {
  readonly node: JsonObject;
  readonly list: readonly JsonValue[];
  readonly index: number;
}

/** An object that lists parameters: a path item or an operation. */
export interface ParameterOwner {
  readonly node: JsonObject;
  readonly parameters: readonly ListedParameter[];
}

/** A path with what its item says for all operations, and its operations. */
export interface PathEntry extends ParameterOwner {
  readonly path: string;
  readonly operations: readonly ParameterOwner[];
}

/** The methods that a path item has members for. */
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];

/** Every path in the order of the description. */
export function pathEntries(document: SpecDocument): readonly PathEntry[] {
  const paths = member(document.root, 'paths');
  return Object.entries(isObject(paths) ? paths : {}).flatMap(([path, value]) => {
    const item = path.startsWith('x-') ? undefined : dereference(document, value);
    if (!isObject(item)) return [];
    const operations = Object.keys(item)
      .filter((key) => methods.includes(key))
      .map((method) => item[method])
      .filter(isObject);
    return [{ path, ...owner(document, item), operations: operations.map((node) => owner(document, node)) }];
  });
}

/** The names in braces in a path, in order. */
export function templateNames(path: string): readonly string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}

/** What a value stands for: itself, or what its reference leads to. */
export function dereference(document: SpecDocument, value: JsonValue | undefined): JsonValue | undefined {
  return isReference(value) ? document.resolve(value.$ref) : value;
}

function owner(document: SpecDocument, node: JsonObject): ParameterOwner {
  const list = member(node, 'parameters');
  if (!isList(list)) return { node, parameters: [] };
  const parameters = list.flatMap((item, index) => {
    const parameter = dereference(document, item);
    return isObject(parameter) ? [{ node: parameter, list, index }] : [];
  });
  return { node, parameters };
}
