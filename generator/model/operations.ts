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

/** What an operation answers with, failures included. */
export function answerSchemas({ response, failures }: Operation): readonly Schema[] {
  const failed = failures.map(({ schema }) => schema);
  return response ? [response.schema, ...failed] : failed;
}

/** What an operation sends: its parameters and its body. */
export function requestSchemas(operation: Operation): readonly Schema[] {
  const parameters = operation.parameters.map((parameter) => parameter.schema);
  return operation.body ? [...parameters, operation.body.schema] : parameters;
}
