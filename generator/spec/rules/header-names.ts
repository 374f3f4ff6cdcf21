import { diagnostic } from '../../diagnostics/codes.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { SpecDocument } from '../document.js';
import { member } from '../json.js';
import type { Rule } from '../rule.js';
import { placesOf, type Place } from '../walk.js';

/** A word of a header, as HTTP has it. */
const token = /^[\w!#$%&'*+.^`|~-]+$/;

/** Headers, cookies and schemes of credentials have names that can be sent. */
export const headerNames: Rule = (document) => [
  ...placesOf(document, 'parameter').flatMap((place) => checkName(document, place)),
  ...placesOf(document, 'securityScheme').flatMap((place) => [
    ...checkName(document, place),
    ...(member(place.node, 'type') === 'http' ? check(document, place, ['scheme', 'a scheme of credentials']) : []),
  ]),
];

function checkName(document: SpecDocument, place: Place): readonly Diagnostic[] {
  const found = member(place.node, 'in');
  return found === 'header' || found === 'cookie' ? check(document, place, ['name', `a ${found}`]) : [];
}

function check(document: SpecDocument, { node }: Place, [key, what]: readonly [string, string]): readonly Diagnostic[] {
  const name = member(node, key);
  if (typeof name !== 'string' || token.test(name)) return [];
  return [diagnostic('header-name', { name, what }, document.locate(node, key))];
}
