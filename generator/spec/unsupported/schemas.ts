import type { JsonValue, SpecDocument } from '../document.js';
import { isList, member } from '../json.js';
import { dereference } from '../operations.js';
import type { Place } from '../walk.js';
import { has, isStructured, where, type Construct } from './construct.js';

/** What is not followed in schemas. */
export const schemaConstructs: readonly Construct[] = [
  { kind: 'schema', what: '`not`', instead: 'types the values as if it were not there', find: has('not') },
  {
    kind: 'schema',
    what: 'a condition (`if`, `dependentSchemas`)',
    instead: 'types the values as if it were not there',
    find: has('if', 'dependentSchemas'),
  },
  {
    kind: 'schema',
    what: '`patternProperties`',
    instead: 'does not type members of these names',
    find: has('patternProperties'),
  },
  {
    kind: 'schema',
    what: 'a list whose items have types of their own (`prefixItems`)',
    instead: 'types all items by `items`, or as unknown',
    find: has('prefixItems'),
  },
  {
    kind: 'schema',
    what: '`$dynamicRef`',
    instead: 'types the value as unknown',
    find: has('$dynamicRef'),
  },
  {
    kind: 'schema',
    what: '`unevaluatedProperties` or `unevaluatedItems`',
    instead: 'types the values as if it were not there',
    find: has('unevaluatedProperties', 'unevaluatedItems'),
  },
  {
    kind: 'schema',
    what: 'a union inside `allOf` or beside it',
    instead: 'leaves the members of the alternatives out of the type',
    find: findUnionInAllOf,
  },
  {
    kind: 'schema',
    what: 'a union with members of its own',
    instead: 'types the alternatives without these members',
    find: where((node) => unionOf(node) !== undefined && !Object.hasOwn(node, 'allOf'), has('properties')),
  },
  {
    kind: 'schema',
    what: '`anyOf` beside `oneOf`',
    instead: 'follows `oneOf` alone',
    find: where((node) => Object.hasOwn(node, 'oneOf'), has('anyOf')),
  },
  {
    kind: 'schema',
    what: 'a list or object as the only value (`const`, `enum`)',
    instead: 'types it as unknown, and leaves it out of an enum',
    find: findStructuredValue,
  },
  {
    kind: 'schema',
    what: 'text that holds encoded data (`contentEncoding`, `contentMediaType`, `contentSchema`)',
    instead: 'gives and takes the text as it is',
    find: has('contentEncoding', 'contentMediaType', 'contentSchema'),
  },
];

function unionOf(node: JsonValue | undefined): string | undefined {
  return ['oneOf', 'anyOf'].find((word) => isList(member(node, word)));
}

/** A union of objects; alternatives that only require different members add none. */
function findUnionInAllOf({ node }: Place, document: SpecDocument): string | undefined {
  const parts = member(node, 'allOf');
  if (!isList(parts)) return undefined;
  const beside = unionOf(node);
  const schemas = parts.map((part) => dereference(document, part));
  const loses = schemas.some((part) => unionOf(part) !== undefined && isStructured(document, part));
  return beside ?? (loses && parts.length > 1 ? 'allOf' : undefined);
}

function findStructuredValue({ node }: Place): string | undefined {
  const isPart = (value: unknown): boolean => typeof value === 'object' && value !== null;
  const values = member(node, 'enum');
  if (isPart(member(node, 'const'))) return 'const';
  return isList(values) && values.some(isPart) ? 'enum' : undefined;
}
