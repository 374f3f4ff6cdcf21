import { diagnostic } from '../../diagnostics/codes.js';
import { isObject, member } from '../json.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

/** Every operation has a method that the SDK can call. */
export const leftOutMethods: Rule = (document) =>
  placesOf(document, 'pathItem').flatMap(({ node }) => {
    const additional = member(node, 'additionalOperations');
    const others = isObject(additional)
      ? Object.keys(additional).map((method) => ({ holder: additional, method }))
      : [];
    const own = ['trace', 'query']
      .filter((method) => node[method] !== undefined)
      .map((method) => ({ holder: node, method }));
    return [...own, ...others].map(({ holder, method }) =>
      diagnostic('left-out-method', { method: method.toUpperCase() }, document.locate(holder, method)),
    );
  });
