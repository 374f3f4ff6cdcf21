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
    instead: 'types members of any other name by all of the patterns',
    find: has('patternProperties'),
  },
  {
    kind: 'schema',
    what: 'a list whose items have types of their own (`prefixItems`)',
    instead: 'types each item as any of them',
    find: has('prefixItems'),
  },
  {
    kind: 'schema',
    what: '`unevaluatedProperties` or `unevaluatedItems`',
    instead: 'types the values as if it were not there',
    find: has('unevaluatedProperties', 'unevaluatedItems'),
  },
  {
    kind: 'schema',
    what: 'a second union inside `allOf`',
    instead: 'leaves the members of its alternatives out of the type',
    find: findSecondUnion,
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
    what: 'text that holds encoded data (`contentEncoding`, `contentSchema`)',
    instead: 'gives and takes the text as it is',
    find: has('contentEncoding', 'contentSchema'),
  },
];

/** A union of objects; alternatives that only require different members add none. */
function findSecondUnion({ node }: Place, document: SpecDocument): string | undefined {
  const parts = member(node, 'allOf');
  const unions = isList(parts) ? parts.filter((part) => isUnion(dereference(document, part), document)) : [];
  return unions.length > 1 ? 'allOf' : undefined;
}

function isUnion(node: JsonValue | undefined, document: SpecDocument): boolean {
  return ['oneOf', 'anyOf'].some((word) => isList(member(node, word))) && isStructured(document, node);
}

function findStructuredValue({ node }: Place): string | undefined {
  const isPart = (value: unknown): boolean => typeof value === 'object' && value !== null;
  const values = member(node, 'enum');
  if (isPart(member(node, 'const'))) return 'const';
  return isList(values) && values.some(isPart) ? 'enum' : undefined;
}
