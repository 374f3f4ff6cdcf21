import { diagnostic } from '../../diagnostics/codes.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { SpecDocument } from '../document.js';
import type { Kind } from '../grammar.js';
import { member } from '../json.js';
import { kindName } from '../kind-name.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

/** What must be said. Descriptions of responses are left out: nothing depends on them. */
const required: Partial<Record<Kind, readonly string[]>> = {
  document: ['info'],
  info: ['title', 'version'],
  parameter: ['name', 'in'],
  requestBody: ['content'],
  server: ['url'],
  tag: ['name'],
  securityScheme: ['type'],
  discriminator: ['propertyName'],
};

/** Nothing is missing that the rest depends on. */
export const requiredMembers: Rule = (document) => [...content(document), ...members(document)];

/** A description is about paths, or webhooks, or it is a collection of components. */
function content(document: SpecDocument): readonly Diagnostic[] {
  if (['paths', 'webhooks', 'components'].some((name) => member(document.root, name) !== undefined)) return [];
  const args = { what: kindName('document'), member: 'paths' };
  return [diagnostic('missing-member', args, document.locate(document.root))];
}

const members: Rule = (document) =>
  (Object.keys(required) as Kind[]).flatMap((kind) =>
    placesOf(document, kind).flatMap(({ node }) =>
      (required[kind] ?? [])
        .filter((name) => member(node, name) === undefined)
        .map((name) => diagnostic('missing-member', { what: kindName(kind), member: name }, document.locate(node))),
    ),
  );
