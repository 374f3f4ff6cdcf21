import { diagnostic } from '../../diagnostics/codes.js';
import type { Kind } from '../grammar.js';
import { member } from '../json.js';
import { kindName } from '../kind-name.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

/** What must be said. Descriptions of responses are left out: nothing depends on them. */
const required: Partial<Record<Kind, readonly string[]>> = {
  document: ['info', 'paths'],
  info: ['title', 'version'],
  parameter: ['name', 'in'],
  requestBody: ['content'],
  server: ['url'],
  tag: ['name'],
  securityScheme: ['type'],
  discriminator: ['propertyName'],
};

/** Nothing is missing that the rest depends on. */
export const requiredMembers: Rule = (document) =>
  (Object.keys(required) as Kind[]).flatMap((kind) =>
    placesOf(document, kind).flatMap(({ node }) =>
      (required[kind] ?? [])
        .filter((name) => member(node, name) === undefined)
        .map((name) =>
          diagnostic('missing-member', { what: kindName(kind), member: name }, document.locate(node)),
        ),
    ),
  );
