import { isList, isReference } from '../json.js';
import { newObject, rename, type Step } from './desk.js';

/** A list of `items` is a tuple, and what may follow it stands beside, as before JSON Schema 2020-12. */
export const tuples: Step = (node, { positions }) => {
  if (!isList(node['items'])) return;
  rename(positions, node, 'items', 'prefixItems');
  rename(positions, node, 'additionalItems', 'items');
};

/** A dynamic reference leads where it would lead if nothing redefined its anchor. */
export const dynamicReferences: Step = (node, { positions }) => {
  if (typeof node['$dynamicRef'] === 'string' && !isReference(node)) rename(positions, node, '$dynamicRef', '$ref');
};

/** In Swagger 2 a discriminator is only the name of its property. */
export const discriminatorName: Step = (node, { positions }) => {
  const name = node['discriminator'];
  if (typeof name === 'string') node['discriminator'] = newObject(positions, node, { propertyName: name });
};

/** In Swagger 2 a file is a type. */
export const fileType: Step = (node) => {
  if (node['type'] !== 'file') return;
  node['type'] = 'string';
  node['format'] = 'binary';
};
