import { diagnostic } from '../../diagnostics/codes.js';
import { nearest } from '../../diagnostics/nearest.js';
import { describe, isList, member } from '../json.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

const types = ['string', 'integer', 'number', 'boolean', 'object', 'array', 'null'];

/** A schema's `type` is one of the seven, or a list of them. */
export const schemaTypes: Rule = (document) =>
  placesOf(document, 'schema').flatMap(({ node }) => {
    const type = member(node, 'type');
    const words = type === undefined ? [] : isList(type) ? type : [type];
    return words.flatMap((word) => {
      if (typeof word === 'string' && types.includes(word)) return [];
      const at = document.locate(node, 'type');
      if (typeof word !== 'string') {
        const found = describe(word);
        return [diagnostic('wrong-shape', { member: 'type', expected: 'a text or a list of them', found }, at)];
      }
      return [diagnostic('unknown-type', { type: word, near: nearest(word, types) }, at)];
    });
  });
