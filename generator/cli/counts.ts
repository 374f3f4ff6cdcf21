import type { ApiModel } from '../model/model.js';
import { allOperations, flattenResources } from '../model/operations.js';

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** How big an API is: `15 resources, 66 operations, 120 models`. */
export function describeSize(model: ApiModel): string {
  const resources = flattenResources(model.resources).filter(({ operations }) => operations.length > 0);
  return [
    plural(resources.length, 'resource'),
    plural(allOperations(model).length, 'operation'),
    plural(model.schemas.size, 'model'),
  ].join(', ');
}
