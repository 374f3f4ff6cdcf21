import type { MutableObject } from '../json.js';
import type { Positions } from '../positions.js';
import { moveMembers, newObject, type Step } from './desk.js';

/** Words about a parameter itself; the others are about its value. */
const ownWords = /^(name|in|description|required|allowEmptyValue|deprecated|x-(?!nullable|example).*)$/;

/** How the items of a list are put together, as OpenAPI 3 says it. */
const styles: Readonly<Record<string, { readonly style?: string; readonly explode: boolean }>> = {
  csv: { explode: false },
  multi: { style: 'form', explode: true },
  ssv: { style: 'spaceDelimited', explode: false },
  tsv: { style: 'spaceDelimited', explode: false },
  pipes: { style: 'pipeDelimited', explode: false },
};

/** A parameter outside the body: what describes its value becomes a schema. */
export const parameter: Step = (node, { positions }) => {
  if (node['$ref'] !== undefined || node['schema'] !== undefined || node['content'] !== undefined) return;
  const isList = node['type'] === 'array';
  const format = takeCollectionFormat(node);
  takeSchema(node, positions);
  if (isList) Object.assign(node, styles[format] ?? styles['csv']);
};

/** A header of an answer: as a parameter, but lists are always separated by commas. */
export const header: Step = (node, { positions }) => {
  if (node['$ref'] !== undefined || node['schema'] !== undefined || node['content'] !== undefined) return;
  takeCollectionFormat(node);
  takeSchema(node, positions);
};

/** How a part of a form writes a list; nothing for other values. */
export function partEncoding(part: MutableObject): MutableObject | undefined {
  const isList = part['type'] === 'array';
  const format = takeCollectionFormat(part);
  return isList ? { style: 'form', ...(styles[format] ?? styles['csv']) } : undefined;
}

/** Moves what describes the value of a parameter into a schema of its own. */
export function takeSchema(node: MutableObject, positions: Positions): MutableObject {
  const schema = newObject(positions, node);
  moveMembers(
    positions,
    node,
    schema,
    Object.keys(node).filter((key) => !ownWords.test(key)),
  );
  if (schema['x-example'] !== undefined) schema['example'] = schema['x-example'];
  Reflect.deleteProperty(schema, 'x-example');
  node['schema'] = schema;
  return schema;
}

function takeCollectionFormat(node: MutableObject): string {
  const format = node['collectionFormat'];
  for (
    let inner: unknown = node;
    typeof inner === 'object' && inner !== null;
    inner = (inner as MutableObject)['items']
  ) {
    Reflect.deleteProperty(inner, 'collectionFormat');
  }
  return typeof format === 'string' ? format : 'csv';
}
