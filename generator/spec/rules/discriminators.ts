import { diagnostic } from '../../diagnostics/codes.js';
import { nearest } from '../../diagnostics/nearest.js';
import { isObject, member } from '../json.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

/** Every value of a discriminator is mapped to a schema that exists. */
export const discriminators: Rule = (document) => {
  const schemas = member(member(document.root, 'components'), 'schemas');
  const names = isObject(schemas) ? Object.keys(schemas) : [];
  return placesOf(document, 'discriminator').flatMap(({ node }) => {
    const mapping = member(node, 'mapping');
    if (!isObject(mapping)) return [];
    return Object.entries(mapping).flatMap(([value, target]) => {
      if (typeof target !== 'string' || document.resolve(target) !== undefined) return [];
      const near = nearest(target.split('/').at(-1) ?? '', names);
      return [diagnostic('discriminator-mapping', { value, target, near }, document.locate(mapping, value))];
    });
  });
};
