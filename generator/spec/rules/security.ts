import { diagnostic } from '../../diagnostics/codes.js';
import { nearest } from '../../diagnostics/nearest.js';
import { isObject, member } from '../json.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

/** Every security scheme that is asked for is described. */
export const security: Rule = (document) => {
  const schemes = member(member(document.root, 'components'), 'securitySchemes');
  const known = isObject(schemes) ? Object.keys(schemes) : [];
  return placesOf(document, 'requirement').flatMap(({ node }) =>
    Object.keys(node)
      .filter((name) => !known.includes(name))
      .map((name) => {
        const near = nearest(name, known);
        return diagnostic('unknown-security-scheme', { name, near }, document.locate(node, name));
      }),
  );
};
