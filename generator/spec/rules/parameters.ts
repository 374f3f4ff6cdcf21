import { diagnostic } from '../../diagnostics/codes.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import { formatLocation } from '../../diagnostics/reporter.js';
import type { SpecDocument } from '../document.js';
import { member } from '../json.js';
import { pathEntries, type ListedParameter, type ParameterOwner } from '../operations.js';
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
  const first = new Map<string, ListedParameter>();
  const placeOf = ({ list, index }: ListedParameter) => document.locate(list, index);
  return owner.parameters.flatMap((listed) => {
    const [name, place] = [member(listed.node, 'name'), member(listed.node, 'in')];
    if (typeof name !== 'string' || typeof place !== 'string') return [];
    const identity = `${place} ${place === 'header' ? name.toLowerCase() : name}`;
    const earlier = first.get(identity);
    first.set(identity, earlier ?? listed);
    if (!earlier) return [];
    const args = { name, in: place, first: formatLocation(placeOf(earlier)) };
    return [diagnostic('duplicate-parameter', args, placeOf(listed))];
  });
}
