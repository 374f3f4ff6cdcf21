import type { ErrorModel, ErrorType, Operation } from '../model/model.js';
import type { JsonObject } from '../spec/document.js';
import type { BuildContext } from './context.js';
import { readDoc } from './docs.js';
import { asArray, asNumber, asObject, asString, compact } from './json.js';
import { buildSchema } from './schemas.js';
import { errorsByStatus } from './status-errors.js';

/** The shape of failed answers: from the root's `x-sdk-errors`, or else from those that operations describe. */
export function buildErrors(context: BuildContext, operations: readonly Operation[]): ErrorModel {
  const source = asObject(context.document.root['x-sdk-errors']);
  const declared = readErrors(context, source);
  const isSilent = !declared.schema && declared.types.length === 0 && declared.path.length === 0;
  return isSilent ? { ...declared, ...errorsByStatus(operations) } : declared;
}

function readErrors(context: BuildContext, source: JsonObject = {}): ErrorModel {
  return compact({
    path: asArray(source['path']).map(String),
    schema: source['schema'] === undefined ? undefined : buildSchema(context, source['schema']),
    types: asArray(source['classes']).map((value) => buildErrorType(asObject(value) ?? {})),
    requestIdHeader: asString(source['requestIdHeader']),
    shouldRetryHeader: asString(source['shouldRetryHeader']),
  });
}

function buildErrorType(source: JsonObject): ErrorType {
  return compact({
    name: asString(source['name']) ?? '',
    parent: asString(source['parent']),
    type: asString(source['type']),
    status: asNumber(source['status']),
    doc: readDoc(source),
  });
}
