import type { ApiModel, Operation, Resource } from './model.js';
import { flattenResources, requestSchemas } from './operations.js';
import type { Schema } from './schema.js';
import { reachableNames } from './visit.js';

/** The part of an API that one resource needs, `path` dotted as in `checkout.sessions`; undefined if there is none. */
export function selectResource(model: ApiModel, path: string): ApiModel | undefined {
  const wanted = path.toLowerCase().replaceAll('_', '');
  const name = (resource: Resource): string => resource.path.join('.').toLowerCase().replaceAll('_', '');
  const found = flattenResources(model.resources).find((resource) => name(resource) === wanted);
  if (!found) return undefined;
  const needed = reachableNames(rootSchemas(model, found), (key) => model.schemas.get(key)?.schema);
  const schemas = new Map([...model.schemas].filter(([key]) => needed.has(key)));
  return { ...model, resources: [branchTo(model.resources, found)], schemas };
}

function rootSchemas(model: ApiModel, resource: Resource): readonly Schema[] {
  const operations = flattenResources([resource]).flatMap(({ operations }) => operations);
  const ofOperation = (operation: Operation): readonly Schema[] => [
    ...requestSchemas(operation),
    ...(operation.response ? [operation.response.schema] : []),
  ];
  return [...operations.flatMap(ofOperation), ...(model.errors.schema ? [model.errors.schema] : [])];
}

/** The tree cut down to the way to one resource and what is below it. */
function branchTo(resources: readonly Resource[], target: Resource): Resource {
  const on = resources.find((resource) => resource.path.every((part, index) => part === target.path[index]));
  if (!on || on === target) return target;
  return { ...on, operations: [], children: [branchTo(on.children, target)] };
}
