import { diagnostic } from '../../diagnostics/codes.js';
import type { Diagnostic, SourceLocation } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import { formatLocation } from '../../diagnostics/reporter.js';
import type { SpecDocument } from '../document.js';
import { member } from '../json.js';
import { pathEntries, type ParameterOwner } from '../operations.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

const locations = ['path', 'query', 'header', 'cookie'];

/** A parameter is in one of four places, and declared once. */
export const parameters: Rule = (document) => [
  ...unknownLocations(document),
  ...pathEntries(document).flatMap((entry) =>
    [entry, ...entry.operations].flatMap((owner) => duplicates(document, owner)),
  ),
];

function unknownLocations(document: SpecDocument): readonly Diagnostic[] {
  return placesOf(document, 'parameter').flatMap(({ node }) => {
    const found = member(node, 'in');
    if (typeof found !== 'string' || locations.includes(found)) return [];
    const near = nearest(found, locations);
    return [diagnostic('unknown-parameter-location', { found, near }, document.locate(node, 'in'))];
  });
}

/** Header names are equal whatever their case. */
function duplicates(document: SpecDocument, owner: ParameterOwner): readonly Diagnostic[] {
  const first = new Map<string, SourceLocation>();
  return owner.parameters.flatMap(({ node, list, index }) => {
    const [name, place] = [member(node, 'name'), member(node, 'in')];
    if (typeof name !== 'string' || typeof place !== 'string') return [];
    const at = document.locate(list, index);
    const identity = `${place} ${place === 'header' ? name.toLowerCase() : name}`;
    const earlier = first.get(identity);
    first.set(identity, earlier ?? at);
    const args = { name, in: place, first: earlier ? formatLocation(earlier) : '' };
    return earlier ? [diagnostic('duplicate-parameter', args, at)] : [];
  });
}
