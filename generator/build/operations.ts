import type { HttpMethod, Operation, ResponseBody } from '../model/model.js';
import type { JsonObject } from '../spec/document.js';
import { buildAnswerHeaders, buildFailures, buildSuccess } from './answers.js';
import { buildBody, readBodies, type BodySource } from './bodies.js';
import { kindOf } from './content.js';
import type { BuildContext } from './context.js';
import { readDoc } from './docs.js';
import { buildCallbacks, buildLinks } from './follow-ups.js';
import { asString, compact } from './json.js';
import { deriveName, type OperationName, type PathIndex } from './naming.js';
import { followed } from './paging-members.js';
import { buildPaging } from './paging.js';
import { buildParameters, collectParameters } from './parameters.js';
import { splitPath } from './paths.js';
import { buildSamples } from './samples.js';
import { buildOwnServers } from './servers.js';
import { buildOwnSecurity } from './security.js';

/** One method of one path of the description. */
export interface OperationSource {
  readonly path: string;
  readonly method: HttpMethod;
  readonly item: JsonObject;
  readonly operation: JsonObject;
}

/** An operation and the resource that it belongs to. */
export interface PlacedOperation {
  readonly resource: readonly string[];
  readonly operation: Operation;
  /** Whether the description itself says how it is called. */
  readonly chosen: boolean;
}

/**
 * An operation of the description as one of the model, or as several: one for each body that takes another kind of
 * value, so that each is a method with types of its own. The first has the name, the others say what they send.
 */
export function buildOperations(
  context: BuildContext,
  source: OperationSource,
  index: PathIndex,
): readonly PlacedOperation[] {
  const [first, ...others] = readBodies(context, source.operation);
  const placed = buildOperation(context, { ...source, ...(first && { body: first }) }, index);
  // What is wrong with the operation is told once.
  const silent = { ...context, diagnostics: [] };
  const variants = others.map((body) => {
    const { operation, ...placing } = buildOperation(silent, { ...source, body }, index);
    const suffix = `_as_${kindOf(body.mediaType)}`;
    return {
      ...placing,
      operation: { ...operation, id: operation.id + suffix, name: operation.name + suffix },
    };
  });
  return [placed, ...variants];
}

/** One operation with one body. */
interface BodiedSource extends OperationSource {
  readonly body?: BodySource;
}

function buildOperation(context: BuildContext, source: BodiedSource, index: PathIndex): PlacedOperation {
  const { operation, path, method } = source;
  const sources = collectParameters(context, source);
  const body = source.body && buildBody(context, source.body);
  const { response, content: answer } = buildSuccess(context, operation) ?? {};
  const parameters = buildParameters(context, sources, body);
  const paging = buildPaging(context, source, compact({ parameters, body, response }));
  const pagination = response?.schema.kind === 'list' ? response.schema.pagination : undefined;
  const isList = paging !== undefined || pagination !== undefined || answersList(context, response);
  const name = chooseName(source, deriveName(path, method, isList, index));
  const content = { body: source.body?.content, response: answer };
  const own = buildOwnServers(context, source);
  const built: Operation = compact({
    id: asString(operation['operationId']) ?? [...name.resource, name.method].join('_'),
    name: name.method,
    method,
    path: splitPath(path),
    server: own.server,
    servers: own.servers,
    security: buildOwnSecurity(context, operation),
    doc: readDoc(operation),
    parameters,
    body,
    response,
    answerHeaders: buildAnswerHeaders(context, operation),
    failures: buildFailures(context, operation),
    links: buildLinks(context, operation),
    callbacks: buildCallbacks(context, operation),
    pagination,
    paging,
    samples: buildSamples(context, { parameters: sources, ...content }),
  });
  return { resource: name.resource, operation: built, chosen: operation['x-sdk-method'] !== undefined };
}

/** Whether what comes, all at once or line by line, is a list. */
function answersList(context: BuildContext, response: ResponseBody | undefined): boolean {
  if (response?.encoding !== 'json') return response?.encoding === 'lines';
  return followed({ ...context, diagnostics: [] }, response.schema).kind === 'array';
}

function chooseName({ operation }: OperationSource, derived: OperationName): OperationName {
  const resource = asString(operation['x-sdk-resource'])?.split('.');
  return {
    resource: resource ?? derived.resource,
    method: asString(operation['x-sdk-method']) ?? derived.method,
  };
}
