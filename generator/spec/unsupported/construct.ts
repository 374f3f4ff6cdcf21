import type { JsonObject, JsonValue, SpecDocument } from '../document.js';
import type { Kind } from '../grammar.js';
import { isList, isObject, member } from '../json.js';
import { dereference } from '../operations.js';
import type { Place } from '../walk.js';

/** Something that OpenAPI allows and the SDK does not follow. Whoever builds it deletes its entry. */
export interface Construct {
  readonly kind: Kind;
  /** What it is, as the subject of a sentence. */
  readonly what: string;
  /** What happens in its place: goes on after "the SDK". */
  readonly instead: string;
  /** The member by which an object of the kind is one, if it is. */
  readonly find: Find;
}

/** Name of the member that is at fault. */
export type Find = (place: Place, document: SpecDocument) => string | undefined;

/** The first of these members that is there, and holds something. */
export function has(...names: readonly string[]): Find {
  return ({ node }) => names.find((name) => Object.hasOwn(node, name) && !isEmpty(node[name]));
}

/** A member with one of these values. */
export function holds(name: string, ...values: readonly JsonValue[]): Find {
  return ({ node }) => (values.includes(member(node, name) ?? null) ? name : undefined);
}

/** What `find` finds, where the object is of a certain form. */
export function where(test: (node: JsonObject, document: SpecDocument) => boolean, find: Find): Find {
  return (place, document) => (test(place.node, document) ? find(place, document) : undefined);
}

/** Whether values of a schema are lists or objects, or may be. */
export function isStructured(
  document: SpecDocument,
  value: JsonValue | undefined,
  passed: readonly JsonValue[] = [],
): boolean {
  const schema = dereference(document, value);
  if (!isObject(schema) || passed.includes(schema)) return false;
  const type = member(schema, 'type');
  const types = isList(type) ? type : [type];
  if (types.includes('array') || types.includes('object')) return true;
  const parts = ['allOf', 'anyOf', 'oneOf'].map((word) => member(schema, word)).filter(isList).flat();
  return parts.some((part) => isStructured(document, part, [...passed, schema]));
}

function isEmpty(value: JsonValue | undefined): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
