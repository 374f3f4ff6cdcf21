import { diagnostic } from '../../diagnostics/codes.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { SpecDocument } from '../document.js';
import type { Rule } from '../rule.js';
import type { Construct } from '../unsupported/construct.js';
import { unsupported } from '../unsupported/index.js';
import { placesOf } from '../walk.js';

/** Nothing is passed over in silence. A construct is told once, at its first place: there is one thing to know. */
export const unsupportedConstructs: Rule = (document) =>
  unsupported.flatMap((construct) => check(document, construct));

function check(document: SpecDocument, { kind, what, instead, find }: Construct): readonly Diagnostic[] {
  const found = placesOf(document, kind).flatMap((place) => {
    const key = find(place, document);
    return key === undefined ? [] : [{ node: place.node, key }];
  });
  const [first] = found;
  if (!first) return [];
  const args = { what, instead, others: found.length - 1 };
  return [diagnostic('unsupported-construct', args, document.locate(first.node, first.key))];
}
