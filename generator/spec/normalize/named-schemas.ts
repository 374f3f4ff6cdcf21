import type { JsonObject, JsonValue } from '../document.js';
import { isObject, member, textOf, type MutableObject } from '../json.js';
import { formatPointer, parseReference, takeStep } from '../pointer.js';

type Pointer = readonly string[];

/** A schema with an `$id`, or the whole file: what references inside it are relative to. */
interface Resource {
  readonly uri: string;
  readonly pointer: Pointer;
}

interface Use {
  readonly holder: MutableObject;
  readonly key: string;
  readonly from: Resource;
}

/** What has a name of its own in a file, by its absolute name, and every reference. */
interface Names {
  readonly resources: Map<string, Resource>;
  /** By the address of the resource, `#` and the name. */
  readonly anchors: Map<string, Pointer>;
  readonly uses: Use[];
}

const marks = ['$id', '$self', '$anchor', '$dynamicAnchor'];

/** Turns references by `$id`, `$self` and anchors into pointers from the top of the file, as far as they stay in it. */
export function resolveNames(root: JsonValue | undefined, text: string): void {
  if (!isObject(root) || !marks.some((mark) => text.includes(mark))) return;
  const names: Names = { resources: new Map(), anchors: new Map(), uses: [] };
  const self = member(root, '$self');
  const whole = { uri: typeof self === 'string' ? self : '', pointer: [] };
  names.resources.set(whole.uri, whole);
  collect(root, [], whole, names);
  for (const use of names.uses) {
    const pointer = find(use, names, root);
    if (pointer) use.holder[use.key] = formatPointer(pointer);
  }
}

function collect(value: JsonValue, pointer: Pointer, within: Resource, names: Names): void {
  const resource = isObject(value) ? open(value, pointer, within, names) : within;
  for (const [key, child] of typeof value === 'object' && value !== null ? Object.entries(value) : []) {
    if (typeof child === 'object' && child !== null) collect(child, [...pointer, key], resource, names);
  }
}

function open(node: JsonObject, pointer: Pointer, within: Resource, names: Names): Resource {
  const { $id: id } = node;
  const resource = typeof id === 'string' ? { uri: absolute(id, within.uri), pointer } : within;
  if (!names.resources.has(resource.uri)) names.resources.set(resource.uri, resource);
  for (const key of ['$anchor', '$dynamicAnchor']) {
    const name = `${resource.uri}#${textOf(node[key])}`;
    if (typeof node[key] === 'string' && !names.anchors.has(name)) names.anchors.set(name, pointer);
  }
  for (const key of ['$ref', '$dynamicRef']) {
    if (typeof node[key] === 'string') names.uses.push({ holder: node, key, from: resource });
  }
  return resource;
}

function find({ holder, key, from }: Use, { resources, anchors }: Names, root: JsonObject): Pointer | undefined {
  const [address = '', fragment = ''] = textOf(holder[key]).split('#');
  const resource = address === '' ? from : resources.get(absolute(address, from.uri));
  if (!resource) return undefined;
  if (fragment !== '' && !fragment.startsWith('/')) return anchors.get(`${resource.uri}#${fragment}`);
  const pointer = [...resource.pointer, ...(parseReference(`#${fragment}`)?.pointer ?? [])];
  // Many write an `$id` and go on to refer to the components of the whole document.
  return pointer.reduce<JsonValue | undefined>(takeStep, root) === undefined ? undefined : pointer;
}

function absolute(address: string, base: string): string {
  const plain = address.replace(/#$/, '');
  return URL.canParse(plain, base || undefined) ? new URL(plain, base || undefined).href : plain;
}
