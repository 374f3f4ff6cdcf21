import { diagnostic } from '../../diagnostics/codes.js';
import { nearest } from '../../diagnostics/nearest.js';
import { kinds, membersOf, slotOf } from '../grammar.js';
import { kindName } from '../kind-name.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

/** No member is misspelt. JSON Schema allows words of one's own, so there only near misses count. */
export const unknownMembers: Rule = (document) =>
  kinds.flatMap((kind) =>
    placesOf(document, kind).flatMap(({ node }) =>
      Object.keys(node)
        .filter((key) => slotOf(kind, key) === undefined)
        .map((key) => ({ key, near: nearest(key, membersOf(kind)) }))
        .filter(({ near }) => kind !== 'schema' || near !== undefined)
        .map(({ key, near }) =>
          diagnostic('unknown-member', { what: kindName(kind), member: key, near }, document.locate(node, key)),
        ),
    ),
  );
