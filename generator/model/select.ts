import type { ApiModel, Operation, Resource, WebhookScheme } from './model.js';
import { answerSchemas, flattenResources, requestSchemas } from './operations.js';
import type { Schema } from './schema.js';
import { reachableNames } from './visit.js';

/** How events are signed; undefined where there are none, or nothing is known of their signatures. */
export function signedEvents(model: ApiModel): WebhookScheme | undefined {
  return model.events.length > 0 ? model.webhooks : undefined;
}

/** The part of an API that one resource needs, without events; undefined if there is none at `path`, dotted as in `checkout.sessions`. */
export function selectResource(model: ApiModel, path: string): ApiModel | undefined {
  const wanted = path.toLowerCase().replaceAll('_', '');
  const name = (resource: Resource): string => resource.path.join('.').toLowerCase().replaceAll('_', '');
  const found = flattenResources(model.resources).find((resource) => name(resource) === wanted);
  if (!found) return undefined;
  const needed = reachableNames(rootSchemas(model, found), (key) => model.schemas.get(key)?.schema);
  const schemas = new Map([...model.schemas].filter(([key]) => needed.has(key)));
  return { ...model, resources: [branchTo(model.resources, found)], schemas, events: [] };
}

function rootSchemas(model: ApiModel, resource: Resource): readonly Schema[] {
  const operations = flattenResources([resource]).flatMap(({ operations }) => operations);
  const ofOperation = (operation: Operation): readonly Schema[] => [
    ...requestSchemas(operation),
    ...answerSchemas(operation),
  ];
  return [...operations.flatMap(ofOperation), ...(model.errors.schema ? [model.errors.schema] : [])];
}

/** The tree cut down to the way to one resource and what is below it. */
function branchTo(resources: readonly Resource[], target: Resource): Resource {
  const on = resources.find((resource) => resource.path.every((part, index) => part === target.path[index]));
  if (!on || on === target) return target;
  return { ...on, operations: [], children: [branchTo(on.children, target)] };
}
