import { diagnostic } from '../../diagnostics/codes.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { JsonObject, SpecDocument } from '../document.js';
import { extensions } from '../extensions.js';
import { kinds, type Kind } from '../grammar.js';
import { kindName } from '../kind-name.js';
import type { Rule } from '../rule.js';
import { placesOf, type Place } from '../walk.js';

/** Names that start with `x-sdk-` are known, and stand where they mean something. */
export const extensionNames: Rule = (document) =>
  kinds.flatMap((kind) =>
    placesOf(document, kind)
      .filter(({ node }) => hasExtension(node))
      .flatMap((place) =>
        Object.keys(place.node)
          .filter((name) => name.startsWith('x-sdk-'))
          .flatMap((name) => checkName(document, place, name)),
      ),
  );

/** Asked of every object there is, where few have one. */
function hasExtension(node: JsonObject): boolean {
  for (const name in node) if (name.startsWith('x-sdk-')) return true;
  return false;
}

function checkName(document: SpecDocument, { node, kind }: Place, name: string): readonly Diagnostic[] {
  const at = document.locate(node, name);
  const extension = Object.hasOwn(extensions, name) ? extensions[name] : undefined;
  if (!extension) return [diagnostic('unknown-extension', { name, near: nearest(name, Object.keys(extensions)) }, at)];
  if (extension.places[kind]) return [];
  const places = (Object.keys(extension.places) as Kind[]).map(kindName).join(', ');
  return [diagnostic('misplaced-extension', { name, found: kindName(kind), places }, at)];
}
