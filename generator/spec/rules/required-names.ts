import { diagnostic } from '../../diagnostics/codes.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { JsonObject } from '../document.js';
import { isList, isObject, member } from '../json.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

/** Words beside `properties` by which a name may be declared elsewhere. */
const elsewhere = ['$ref', 'allOf', 'anyOf', 'oneOf', 'if', 'patternProperties', 'additionalProperties'];

/** What a schema requires is among its properties, as far as it names them all itself. */
export const requiredNames: Rule = (document) => {
  const schemas = placesOf(document, 'schema');
  const composed = new Set(schemas.map(({ node }) => member(node, 'allOf')).filter(isList));
  return schemas.flatMap(({ node, parent }) => {
    if (composed.has(parent as never)) return [];
    const known = ownNames(node);
    const required = member(node, 'required');
    if (!known || !isList(required)) return [];
    return required.flatMap((name, index) => {
      if (typeof name !== 'string' || known.includes(name)) return [];
      return [diagnostic('unknown-required', { name, near: nearest(name, known) }, document.locate(required, index))];
    });
  });
};

function ownNames(node: JsonObject): readonly string[] | undefined {
  const properties = member(node, 'properties');
  return isObject(properties) && !elsewhere.some((word) => Object.hasOwn(node, word))
    ? Object.keys(properties)
    : undefined;
}
