import type {
  BodyEncoding,
  HttpMethod,
  Operation,
  Parameter,
  PathPart,
  RequestBody,
  ResponseBody,
} from '../model/model.js';
import type { Schema } from '../model/schema.js';
import { mapSchema } from '../model/visit.js';
import type { JsonObject, JsonValue } from '../spec/document.js';
import { dereference, type BuildContext } from './context.js';
import { readDoc } from './docs.js';
import { asArray, asObject, asString, asText, compact, entries } from './json.js';
import { deriveName, type OperationName, type PathIndex } from './naming.js';
import { buildSamples } from './samples.js';
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
  /** Whether the description itself says how it is called. */
  readonly chosen: boolean;
}

/** An operation of the description as one of the model. */
export function buildOperation(
  context: BuildContext,
  source: OperationSource,
  index: PathIndex,
): PlacedOperation {
  const { operation, path, method } = source;
  const parameters = collectParameters(context, source);
  const body = readBody(context, operation);
  const answer = readAnswer(context, operation);
  const response = answer && buildResponse(context, answer, asString(operation['x-sdk-stream-end']));
  const pagination = asString(operation['x-sdk-pagination']);
  const name = chooseName(source, deriveName(path, method, pagination !== undefined, index));
  const built: Operation = compact({
    id: asString(operation['operationId']) ?? [...name.resource, name.method].join('_'),
    name: name.method,
    method,
    path: splitPath(path.startsWith('/') ? path : `/${path}`),
    server: asString(asObject(asArray(operation['servers'])[0])?.['url']),
    doc: readDoc(operation),
    parameters: parameters.flatMap((parameter) => buildParameter(context, parameter)),
    body: body && buildBody(context, body),
    response,
    pagination: response?.schema.kind === 'list' ? response.schema.pagination : pagination,
    samples: buildSamples(context, { parameters, body: body?.content, response: answer?.content }),
  });
  return { resource: name.resource, operation: built, chosen: operation['x-sdk-method'] !== undefined };
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

/** Parameters of the path and of the operation; the operation's replace those of the same name and place. */
function collectParameters(
  context: BuildContext,
  { item, operation, path }: OperationSource,
): readonly JsonObject[] {
  const all = [...asArray(item['parameters']), ...asArray(operation['parameters'])];
  const byKey = new Map<string, JsonObject>();
  for (const value of all) {
    const parameter = dereference(context, value);
    if (parameter) byKey.set(`${asText(parameter['in'])} ${asText(parameter['name'])}`, parameter);
  }
  const names = [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? ''))];
  const declared = [...byKey.values()].filter(
    (parameter) => parameter['in'] !== 'path' || names.includes(asText(parameter['name'])),
  );
  const missing = names.filter((name) => !byKey.has(`path ${name}`));
  return [...declared, ...missing.map((name) => ({ name, in: 'path', schema: { type: 'string' } }))];
}

function buildParameter(context: BuildContext, parameter: JsonObject): readonly Parameter[] {
  const place = parameter['in'];
  if (place !== 'path' && place !== 'query' && place !== 'header') return [];
  return [
    {
      name: asText(parameter['name']).replace(/\[\]$/, ''),
      in: place,
      required: place === 'path' || parameter['required'] === true,
      schema: closeEnums(buildSchema(context, valueSchema(context, parameter))),
      doc: readDoc(parameter),
    },
  ];
}

/** A parameter is described by its schema or, where it is text in some format, by that of its content. */
function valueSchema(context: BuildContext, parameter: JsonObject): JsonValue | undefined {
  const [, content] = entries(parameter['content'])[0] ?? [];
  return parameter['schema'] ?? dereference(context, content)?.['schema'];
}

interface Content {
  readonly mediaType: string;
  readonly content: JsonObject;
}

/** The content that is used where several are offered: the first one we can encode that comes at once. */
function pickContent(context: BuildContext, owner: JsonObject | undefined): Content | undefined {
  const offers = entries(owner?.['content']).map(([mediaType, content]) => ({
    mediaType,
    content: dereference(context, content) ?? {},
  }));
  const plain = offers.find(({ mediaType }) => encodingOf(mediaType) !== 'binary' && !isEvents(mediaType));
  return plain ?? offers[0];
}

function isEvents(mediaType: string): boolean {
  return typeOf(mediaType) === 'text/event-stream';
}

function typeOf(mediaType: string): string {
  return mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
}

function encodingOf(mediaType: string): BodyEncoding {
  const type = typeOf(mediaType);
  if (type === 'application/x-www-form-urlencoded') return 'form';
  if (type === 'multipart/form-data') return 'multipart';
  if (type === 'application/json' || type.endsWith('+json')) return 'json';
  return type.startsWith('text/') ? 'text' : 'binary';
}

function readBody(
  context: BuildContext,
  operation: JsonObject,
): (Content & { readonly required: boolean }) | undefined {
  const body = dereference(context, operation['requestBody']);
  const content = pickContent(context, body);
  return content && { ...content, required: body?.['required'] === true };
}

function buildBody(context: BuildContext, body: Content & { readonly required: boolean }): RequestBody {
  return {
    encoding: encodingOf(body.mediaType),
    mediaType: body.mediaType,
    required: body.required,
    schema: closeEnums(buildSchema(context, body.content['schema'])),
  };
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

/** What only a caller sends holds the values that are documented, no others unless the description allows them. */
export function closeEnums(schema: Schema): Schema {
  return mapSchema(schema, (part) => (part.kind === 'enum' ? { ...part, open: part.extensible } : part));
}
