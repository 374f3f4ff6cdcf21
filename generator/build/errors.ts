import type { ErrorModel, ErrorType } from '../model/model.js';
import type { JsonObject } from '../spec/document.js';
import type { BuildContext } from './context.js';
import { readDoc } from './docs.js';
import { asArray, asNumber, asObject, asString, compact } from './json.js';
import { buildSchema } from './schemas.js';

/** The shape of failed answers, from the root's `x-sdk-errors`. */
export function buildErrors(context: BuildContext): ErrorModel {
  const source = asObject(context.document.root['x-sdk-errors']);
  if (!source) return { path: [], types: [] };
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
