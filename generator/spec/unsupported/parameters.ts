import type { JsonObject, SpecDocument } from '../document.js';
import { member } from '../json.js';
import { has, holds, isStructured, where, type Construct } from './construct.js';

/** What is not followed in parameters. */
export const parameterConstructs: readonly Construct[] = [
  {
    kind: 'parameter',
    what: 'a cookie parameter',
    instead: 'leaves it out; send it with the `headers` option of a call',
    find: holds('in', 'cookie'),
  },
  {
    kind: 'parameter',
    what: 'a list or object in the query in another style than `deepObject`',
    instead: 'sends it with brackets, as in `a[0]=x` and `a[b]=x`',
    find: where((node, document) => isIn(node, 'query') && !isDeep(node) && takesParts(document, node), has('name')),
  },
  {
    kind: 'parameter',
    what: 'a list or object in a path or header',
    instead: 'takes no such value: the call is rejected',
    find: where((node, document) => isIn(node, 'path', 'header') && takesParts(document, node), has('name')),
  },
  {
    kind: 'parameter',
    what: 'the style of a path parameter',
    instead: 'puts the bare value into the path',
    find: holds('style', 'matrix', 'label'),
  },
  {
    kind: 'parameter',
    what: '`content` of a parameter',
    instead: 'sends it like any other parameter, not in that media type',
    find: has('content'),
  },
  {
    kind: 'parameter',
    what: '`allowReserved`',
    instead: 'encodes reserved characters all the same',
    find: holds('allowReserved', true),
  },
];

function isIn(node: JsonObject, ...places: readonly string[]): boolean {
  return places.some((place) => member(node, 'in') === place);
}

function isDeep(node: JsonObject): boolean {
  return member(node, 'style') === 'deepObject';
}

function takesParts(document: SpecDocument, node: JsonObject): boolean {
  return isStructured(document, member(node, 'schema'));
}
