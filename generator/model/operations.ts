import type { ApiModel, Operation, Resource } from './model.js';
import type { Schema } from './schema.js';

/** A resource with everything below it, parents first. */
export function flattenResources(resources: readonly Resource[]): readonly Resource[] {
  return resources.flatMap((resource) => [resource, ...flattenResources(resource.children)]);
}

/** Every operation of an API, in the order of the resource tree. */
export function allOperations(model: ApiModel): readonly Operation[] {
  return flattenResources(model.resources).flatMap((resource) => resource.operations);
}

/** Path template of an operation, for instance `/v1/charges/{charge}`. */
export function pathTemplate(operation: Operation): string {
  return operation.path.map((part) => (part.kind === 'text' ? part.text : `{${part.name}}`)).join('');
}

/** What comes back on account of an operation: answers, failures included, and callbacks. */
export function answerSchemas({ response, failures, callbacks }: Operation): readonly Schema[] {
  const others = [...failures.map(({ schema }) => schema), ...callbacks.map(({ payload }) => payload)];
  return response ? [response.schema, ...others] : others;
}

/** What an operation sends: its parameters and its body. */
export function requestSchemas(operation: Operation): readonly Schema[] {
  const parameters = operation.parameters.map((parameter) => parameter.schema);
  return operation.body ? [...parameters, operation.body.schema] : parameters;
}
