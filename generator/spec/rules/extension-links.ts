import { diagnostic } from '../../diagnostics/codes.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { SpecDocument } from '../document.js';
import { isList, isObject, member } from '../json.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

/** What extensions refer to by name exists: paginations and parents of error classes. */
export const extensionLinks: Rule = (document) => [...paginations(document), ...errorParents(document)];

function paginations(document: SpecDocument): readonly Diagnostic[] {
  const styles = member(document.root, 'x-sdk-pagination');
  const known = isObject(styles) ? Object.keys(styles) : [];
  return placesOf(document, 'operation').flatMap(({ node }) => {
    const name = member(node, 'x-sdk-pagination');
    if (typeof name !== 'string' || known.includes(name)) return [];
    const at = document.locate(node, 'x-sdk-pagination');
    return [diagnostic('unknown-pagination', { name, near: nearest(name, known) }, at)];
  });
}

function errorParents(document: SpecDocument): readonly Diagnostic[] {
  const classes = member(member(document.root, 'x-sdk-errors'), 'classes');
  if (!isList(classes)) return [];
  const known = classes.map((item) => member(item, 'name')).filter((name) => typeof name === 'string');
  return classes.flatMap((item) => {
    const name = member(item, 'parent');
    if (!isObject(item) || typeof name !== 'string' || known.includes(name)) return [];
    const at = document.locate(item, 'parent');
    return [diagnostic('unknown-error-class', { name, near: nearest(name, known) }, at)];
  });
}
