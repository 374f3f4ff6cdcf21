import { diagnostic } from '../../diagnostics/codes.js';
import type { Kind } from '../grammar.js';
import { isObject, member } from '../json.js';
import { isMediaType } from '../media-type.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

const holders: readonly Kind[] = ['requestBody', 'response', 'parameter', 'header'];

/** Bodies are keyed by media types. */
export const mediaTypes: Rule = (document) =>
  holders.flatMap((kind) =>
    placesOf(document, kind).flatMap(({ node }) => {
      const content = member(node, 'content');
      if (!isObject(content)) return [];
      return Object.keys(content)
        .filter((found) => !isMediaType(found))
        .map((found) => diagnostic('media-type', { found }, document.locate(content, found)));
    }),
  );
