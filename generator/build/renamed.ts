import { diagnostic } from '../diagnostics/codes.js';
import type { Operation, Resource } from '../model/model.js';
import { flattenResources } from '../model/operations.js';
import type { BuildContext } from './context.js';
import type { OperationSource } from './operations.js';

/** An operation under the name that it would have alone, and where it is described. */
export interface NamedSource {
  readonly operation: Operation;
  readonly source: OperationSource;
}

/** Tells, at the first of them, that operations could not be called what they would be alone. */
export function reportRenamed(
  { document, diagnostics }: BuildContext,
  given: readonly NamedSource[],
  resources: readonly Resource[],
): void {
  const operations = flattenResources(resources).flatMap((resource) => resource.operations);
  const names = new Map(operations.map(({ id, name }) => [id, name]));
  const renamed = given.filter(({ operation: { id, name } }) => names.get(id) !== name);
  const [first] = renamed;
  if (!first) return;
  const { path, method, operation: node } = first.source;
  const { id, name: wanted } = first.operation;
  const route = `${method.toUpperCase()} ${path}`;
  const args = { route, wanted, name: names.get(id) ?? wanted, others: renamed.length - 1 };
  diagnostics.push(diagnostic('operation-name-taken', args, document.locate(node)));
}
