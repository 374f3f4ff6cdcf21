import { diagnostic } from '../../diagnostics/codes.js';
import { isList, isReference } from '../json.js';
import { moveMembers, newObject, type Step } from './desk.js';

/** Words about a schema that do not change which values fit it. */
export const annotations: RegExp =
  /^(title|description|summary|deprecated|readOnly|writeOnly|examples?|default|externalDocs|xml|definitions|x-.*|\$(id|schema|anchor|dynamicAnchor|comment|defs))$/;

/** What may stand beside a reference whatever the version: words for people, and words of ours. */
const harmless = /^(\$ref|title|summary|description|x-.*)$/;

/** Before 3.1, what stands beside a reference does not count. */
export const ignoreSiblings: Step = (node, { positions, report }) => {
  if (!isReference(node)) return;
  for (const name of Object.keys(node).filter((key) => !harmless.test(key))) {
    report(diagnostic('ref-sibling', { name }, positions.locate(node, name)));
    Reflect.deleteProperty(node, name);
  }
};

/** Since 3.1, what stands beside a reference counts as well: both together are an `allOf`. */
export const mergeSiblings: Step = (node, { positions }) => {
  const isPlain = Object.keys(node).every((key) => key === '$ref' || annotations.test(key));
  if (typeof node['$ref'] !== 'string' || isPlain) return;
  const reference = newObject(positions, node);
  moveMembers(positions, node, reference, ['$ref']);
  const all = node['allOf'];
  node['allOf'] = [reference, ...(isList(all) ? all : [])];
};
