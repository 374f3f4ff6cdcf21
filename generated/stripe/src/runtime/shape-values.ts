import { isBranch } from './form.js';
import { DATE_WORDS, readDate, writeDate, type DateForm } from './shape-dates.js';
import { chosen, own, type Shape, type ShapeNode, type Side } from './shape.js';

/** A way from one form of values to the other. */
export interface Way {
  readonly from: Side;
  /** Throws the error about a value, named by its path, that has no other form; or answers what is there instead. */
  readonly fail: (path: string, expected: string) => unknown;
  /** Told of each page that goes on by itself, once it has its form. */
  readonly page?: (page: object, node: ShapeNode) => void;
}

/** A value in its other form; what fits no shape, and what no shape is known of, stays as it is. */
export function converted(way: Way, shape: Shape, value: unknown, path: string): unknown {
  if (value == null) return value;
  const node = chosen(shape, value, way.from);
  if (node?.date !== undefined) return convertedDate(way, node.date, value, path);
  if (!isBranch(value)) return value;
  if (Array.isArray(value))
    return value.map((item, index) => converted(way, node?.others ?? {}, item, `${path}[${index}]`));
  return node?.type === 'object' ? convertedMembers(way, node, value, path) : value;
}

/** Path of a member as the caller writes it. */
export function pathTo(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function convertedDate(way: Way, form: DateForm, value: unknown, path: string): unknown {
  if (way.from === 'caller') {
    if (!(value instanceof Date)) return value;
    return writeDate(value, form) ?? way.fail(path, 'a valid date');
  }
  return readDate(value, form) ?? way.fail(path, DATE_WORDS[form]);
}

function convertedMembers(way: Way, node: ShapeNode, value: object, path: string): object {
  const wireNames = wireNamesOf(node);
  const isShadowed = (key: string): boolean => {
    const wire = wireNames.get(key);
    return way.from === 'wire' && wire !== undefined && wire !== key && Object.hasOwn(value, wire);
  };
  const members = Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    if (isShadowed(key)) return [];
    const wire = way.from === 'wire' ? key : (wireNames.get(key) ?? key);
    const caller = own(node.names, wire) ?? wire;
    const shape = own(node.members, wire) ?? node.others;
    const inside = shape === undefined ? member : converted(way, shape, member, pathTo(path, caller));
    return [[way.from === 'wire' ? caller : wire, inside] as const];
  });
  // Defined rather than set: `__proto__` is a name like any other.
  const result = Object.fromEntries(members);
  if (node.pages) way.page?.(result, node);
  return result;
}

const NONE: ReadonlyMap<string, string> = new Map();
const known: WeakMap<object, ReadonlyMap<string, string>> = new WeakMap();

/** Names on the wire by those of the caller. */
export function wireNamesOf({ names }: ShapeNode): ReadonlyMap<string, string> {
  if (names === undefined) return NONE;
  const made = known.get(names) ?? new Map(Object.entries(names).map(([wire, name]) => [name, wire]));
  known.set(names, made);
  return made;
}
