import type { JsonObject } from '../document.js';
import { isList, member } from '../json.js';
import { has, isStructured, where, type Construct } from './construct.js';

/** What is not followed in schemas. */
export const schemaConstructs: readonly Construct[] = [
  {
    kind: 'schema',
    what: '`not`',
    instead: 'types the values as if it were not there',
    find: where((node) => !rulesOut(node), has('not')),
  },
  {
    kind: 'mediaType',
    what: '`itemSchema` of anything but a stream of events',
    instead: 'gives the answer as it is: raw bytes',
    find: ({ node, key }) => (/^text\/event-stream\b/i.test(key ?? '') || !Object.hasOwn(node, 'itemSchema') ? undefined : 'itemSchema'),
  },
  {
    kind: 'schema',
    what: 'a condition (`if`, `dependentSchemas`)',
    instead: 'types the values as if it were not there',
    find: has('if', 'dependentSchemas'),
  },
  {
    kind: 'schema',
    what: '`anyOf` beside `oneOf`, none of them an object',
    instead: 'follows `oneOf` alone',
    find: where((node, document) => Object.hasOwn(node, 'oneOf') && !isStructured(document, node), has('anyOf')),
  },
  {
    kind: 'schema',
    what: 'text that holds encoded data (`contentEncoding`, `contentSchema`)',
    instead: 'gives and takes the text as it is',
    find: has('contentEncoding', 'contentSchema'),
  },
];

/** Whether `not` only takes values out of those that are listed. */
function rulesOut(node: JsonObject): boolean {
  const words = Object.keys(member(node, 'not') ?? {});
  return isList(member(node, 'enum')) && words.every((word) => word === 'const' || word === 'enum');
}
