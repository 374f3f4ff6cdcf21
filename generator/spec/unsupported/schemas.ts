import type { JsonObject, JsonValue } from '../document.js';
import { isList, isObject, member } from '../json.js';
import { isEvents, isLines } from '../media-type.js';
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
    what: '`itemSchema` of anything but events and JSON Lines',
    instead: 'gives the answer as it is: raw bytes',
    find: (place, document) => (isStream(place.key ?? '') ? undefined : has('itemSchema')(place, document)),
  },
  {
    kind: 'requestBody',
    what: '`itemSchema` of a body',
    instead: 'takes the body as it is: raw bytes or a text',
    find: where(({ content }) => isObject(content) && Object.entries(content).some(isSentStream), has('content')),
  },
  {
    kind: 'schema',
    what: 'a condition (`if`, `dependentSchemas`, `dependentRequired`)',
    instead: 'types the values as if it were not there',
    find: has('if', 'dependentSchemas', 'dependentRequired'),
  },
  {
    kind: 'schema',
    what: 'an enum without values',
    instead: 'types the values as if it were not there',
    find: ({ node }) => (isEmptyList(member(node, 'enum')) ? 'enum' : undefined),
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

/** Whether an answer of the media type is read as a stream. */
function isStream(mediaType: string): boolean {
  return isEvents(mediaType) || isLines(mediaType);
}

function isSentStream([mediaType, content]: readonly [string, JsonValue | undefined]): boolean {
  return isStream(mediaType) && member(content, 'itemSchema') !== undefined;
}

/** Whether `not` only takes values out of those that are listed. */
function rulesOut(node: JsonObject): boolean {
  const words = Object.keys(member(node, 'not') ?? {});
  return isList(member(node, 'enum')) && words.every((word) => word === 'const' || word === 'enum');
}

function isEmptyList(value: JsonValue | undefined): boolean {
  return isList(value) && value.length === 0;
}
