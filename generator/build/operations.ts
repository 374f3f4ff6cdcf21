import type { HttpMethod, Operation, PathPart, ResponseBody } from '../model/model.js';
import type { JsonObject } from '../spec/document.js';
import { buildBody, readBodies, type BodySource } from './bodies.js';
import { encodingOf, isEvents, kindOf, pickContent, type Content } from './content.js';
import { dereference, type BuildContext } from './context.js';
import { readDoc } from './docs.js';
import { asString, compact, entries } from './json.js';
import { deriveName, type OperationName, type PathIndex } from './naming.js';
import { buildParameters, collectParameters } from './parameters.js';
import { buildSamples } from './samples.js';
import { buildOwnServers } from './servers.js';
import { buildSchema } from './schemas.js';

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
    const { resource, operation } = buildOperation(silent, { ...source, body }, index);
    const suffix = `_as_${kindOf(body.mediaType)}`;
    return {
      resource,
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
  const answer = readAnswer(context, operation);
  const response = answer && buildResponse(context, answer, asString(operation['x-sdk-stream-end']));
  const pagination = asString(operation['x-sdk-pagination']);
  const name = chooseName(source, deriveName(path, method, pagination !== undefined, index));
  const content = { body: source.body?.content, response: answer?.content };
  const built: Operation = compact({
    id: asString(operation['operationId']) ?? [...name.resource, name.method].join('_'),
    name: name.method,
    method,
    path: splitPath(path.startsWith('/') ? path : `/${path}`),
    ...buildOwnServers(context, source),
    doc: readDoc(operation),
    parameters: buildParameters(context, sources, body),
    body,
    response,
    pagination: response?.schema.kind === 'list' ? response.schema.pagination : pagination,
    samples: buildSamples(context, { parameters: sources, ...content }),
  });
  return { resource: name.resource, operation: built };
}

function chooseName({ operation }: OperationSource, derived: OperationName): OperationName {
  const resource = asString(operation['x-sdk-resource'])?.split('.');
  return {
    resource: resource ?? derived.resource,
    method: asString(operation['x-sdk-method']) ?? derived.method,
  };
}

function splitPath(path: string): readonly PathPart[] {
  const parts = path.split(/(\{[^}]+\})/).filter((part) => part !== '');
  return parts.map((part) =>
    part.startsWith('{') ? { kind: 'parameter', name: part.slice(1, -1) } : { kind: 'text', text: part },
  );
}

function readAnswer(
  context: BuildContext,
  operation: JsonObject,
): (Content & { readonly status: number }) | undefined {
  const [code, response] =
    entries(operation['responses']).find(([status]) => /^2(\d\d|XX)$/i.test(status)) ?? [];
  const content = pickContent(context, dereference(context, response));
  return content && { ...content, status: Number(code?.replace(/XX$/i, '00')) };
}

function buildResponse(
  context: BuildContext,
  { mediaType, status, content }: Content & { readonly status: number },
  streamEnd: string | undefined,
): ResponseBody {
  const encoding = isEvents(mediaType) ? 'events' : encodingOf(mediaType);
  const schema = buildSchema(context, content['schema']);
  return compact({ status, mediaType, encoding, schema, streamEnd });
}
