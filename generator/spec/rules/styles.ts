import { diagnostic } from '../../diagnostics/codes.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { Kind } from '../grammar.js';
import { member } from '../json.js';
import type { Rule } from '../rule.js';
import { STYLE_NAMES } from '../style-names.js';
import { placesOf } from '../walk.js';

const holders: readonly Kind[] = ['parameter', 'header', 'encoding'];

const known: readonly string[] = STYLE_NAMES;

/** A style is one of those that there are; of any other the usual one of its place is taken. */
export const styles: Rule = (document) =>
  holders.flatMap((kind) =>
    placesOf(document, kind).flatMap(({ node }) => {
      const found = member(node, 'style');
      if (typeof found !== 'string' || known.includes(found)) return [];
      return [
        diagnostic('unknown-style', { found, near: nearest(found, known) }, document.locate(node, 'style')),
      ];
    }),
  );
