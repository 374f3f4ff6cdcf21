import type {
  FunctionDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
} from 'ts-morph';
import type { AnswerHeader, Link } from '../../model/answer.js';
import type { Operation, Parameter, Resource, ResponseBody } from '../../model/model.js';
import { pathTemplate } from '../../model/operations.js';
import type { Doc, ScalarSchema } from '../../model/schema.js';
import type { FileDraft } from '../core/file-draft.js';
import { returnType } from './answers.js';
import { encodingField, mediaTypeHeader } from './body-fields.js';
import { isParsed, type CallShapes } from './call-shapes.js';
import { jsDoc } from './comments.js';
import { securityText } from './credentials.js';
import { placesText, type PlacesContext } from './int64.js';
import { localNames, outside } from './local-names.js';
import { literalText, propertyKey } from './literals.js';
import { functionName, methodName } from './names.js';
import { pagingText } from './paging.js';
import type { Params } from './params.js';
import { pathText } from './path-text.js';
import type { TypescriptStatement } from './print.js';
import { optionsType, serverText } from './servers.js';
import { headerMaker, writers } from './styles.js';
import { runtimeValue } from './runtime-symbols.js';
import { StructureKind } from './structures/kinds.js';
import type { Symbols } from './symbols.js';
import { NO_NAMES } from './type-names.js';
import { bareTypeText } from './type-text.js';
import { dateForm } from './value-style.js';

/** What a function or a method is made from. */
export interface MethodSource {
  readonly draft: FileDraft<TypescriptStatement>;
  readonly symbols: Symbols;
  readonly resource: Resource;
  readonly operation: Operation;
  readonly params: Params | undefined;
}

/** The function of one operation: one request, one line. Takes the client first; reserved words end with `_`. */
export function declareFunction(source: MethodSource, shapes: CallShapes): FunctionDeclarationStructure {
  const { draft, operation } = source;
  const name = functionName(operation);
  const client = draft.use({ ...runtimeValue('LiteClient'), typeOnly: true });
  const { parameters, ...signature } = declareSignature(source);
  return {
    kind: StructureKind.Function,
    name,
    isExported: name === methodName(operation),
    ...signature,
    parameters: [{ name: 'client', type: client }, ...parameters],
    statements: [...splitParams(source, shapes), `return ${call(source, shapes)};`],
    docs: jsDoc(firstSentence(operation.doc), route(operation)),
  };
}

/** The method of one operation: its function, called with the client of the resource. */
export function declareMethod(source: MethodSource): OptionalKind<MethodDeclarationStructure> {
  const { draft, symbols, resource, operation } = source;
  const signature = declareSignature(source);
  const passed = ['this.client', ...signature.parameters.map(({ name }) => name)];
  return {
    name: methodName(operation),
    ...signature,
    statements: [`return ${draft.use(symbols.operation(resource, operation))}(${passed.join(', ')});`],
    docs: methodDocs(source),
  };
}

/** What function and method have in common. */
function declareSignature(source: MethodSource): {
  readonly typeParameters: string[];
  readonly parameters: OptionalKind<ParameterDeclarationStructure>[];
  readonly returnType: string;
} {
  const { draft, symbols, operation, params } = source;
  return {
    typeParameters: params?.expansion === undefined ? [] : ['const P extends string = never'],
    parameters: [
      ...idArguments(source),
      ...paramsArgument(source),
      { name: 'options', type: optionsType(draft, symbols, operation), hasQuestionToken: true },
    ],
    returnType: returnType(source, params?.expansion !== undefined),
  };
}

/** Names of an operation's arguments: nothing imported may have them. */
export function argumentNames(operation: Operation): readonly string[] {
  return localNames(operation).all;
}

function idArguments(source: MethodSource): OptionalKind<ParameterDeclarationStructure>[] {
  const { operation } = source;
  const { id } = localNames(operation);
  return operation.path.flatMap((part) =>
    part.kind === 'parameter' ? [{ name: id(part.name), type: idType(source, part.name) }] : [],
  );
}

/** Ids are strings, or what the description says if that is a number, a date, a list or an object. */
function idType({ draft, symbols, operation }: MethodSource, name: string): string {
  const id = operation.parameters.find((parameter) => parameter.in === 'path' && parameter.name === name);
  const schema = id?.schema;
  const isOther = schema?.kind === 'scalar' ? isTyped(symbols, schema) : id?.style !== undefined;
  return schema && isOther ? bareTypeText({ draft, symbols, names: NO_NAMES }, schema) : 'string';
}

function isTyped({ style }: Symbols, schema: ScalarSchema): boolean {
  const isDate = style.dates && dateForm(schema) !== undefined;
  return schema.type === 'integer' || schema.type === 'number' || (schema.type === 'string' && isDate);
}

function paramsArgument(source: MethodSource): OptionalKind<ParameterDeclarationStructure>[] {
  const { draft, symbols, resource, operation, params } = source;
  if (!params) return [];
  const interfaceName = draft.use(symbols.params(resource, operation));
  const name = params.expansion === undefined ? interfaceName : `${interfaceName}<P>`;
  const type = params.optional ? `${name} | null` : name;
  return [{ name: 'params', type, hasQuestionToken: params.optional }];
}

/** Parameters that travel apart are taken out of `params` first; usually all travel together. */
function splitParams({ operation, params }: MethodSource, shapes: CallShapes): readonly string[] {
  if (!params || together(operation, shapes)) return [];
  const { of } = localNames(operation);
  const apart = outside(operation.parameters).map((parameter) => member(parameter.name, of(parameter)));
  const body = operation.body && operation.body.schema.kind !== 'object' ? 'body' : '...body';
  const members = operation.body ? [...apart, body] : apart;
  return [`const { ${members.join(', ')} } = params${params.optional ? ' ?? {}' : ''};`];
}

function together(operation: Operation, { byName }: CallShapes): boolean {
  const apart = outside(operation.parameters);
  return (
    apart.every((parameter) => parameter.in === 'query' && (byName || parameter.wire === undefined)) &&
    (apart.length === 0 || operation.body === undefined)
  );
}

/** A member whose value is, or goes into, a variable. */
function member(name: string, local: string): string {
  return local === name ? name : `${propertyKey(name)}: ${local}`;
}

function call({ draft, symbols, operation, params }: MethodSource, shapes: CallShapes): string {
  const fields = [
    `id: ${literalText(operation.id)}`,
    `method: ${literalText(operation.method)}`,
    `path: ${pathText({ draft, symbols, operation })}`,
    ...serverField(draft, operation),
    ...(operation.security === undefined ? [] : [`security: ${securityText(operation.security)}`]),
    ...(params ? contents(draft, operation, shapes) : []),
    ...encodeField(draft, operation, shapes),
    ...(operation.response ? reading({ draft, symbols }, operation.response, shapes) : []),
    ...(symbols.holdsLists(operation) ? [`lists: ${draft.use(runtimeValue('connectAnswer'))}`] : []),
  ];
  const spec = `{ ${fields.join(', ')} }`;
  const style = pageStyle({ draft, symbols }, operation);
  return style === undefined
    ? `client.call(${spec}, options)`
    : `${draft.use(runtimeValue('callPage'))}(client, ${spec}, ${style}, options)`;
}

/** Makes what is sent where that is not what is given; the body that asks for a page is given as a query. */
function encodeField(
  draft: MethodSource['draft'],
  { paging }: Operation,
  { encode }: CallShapes,
): readonly string[] {
  if (paging?.inBody) return [`encode: ${draft.use(runtimeValue('pageBody'))}(${encode ?? ''})`];
  return encode === undefined ? [] : [`encode: ${encode}`];
}

/** How pages lead on; undefined where the answer is none. */
function pageStyle({ draft, symbols }: PlacesContext, operation: Operation): string | undefined {
  const { pagination, paging } = operation;
  if (paging) return pagingText({ draft, symbols }, operation, paging);
  return pagination === undefined ? undefined : draft.use(symbols.pageStyle(pagination));
}

function serverField(draft: MethodSource['draft'], { server, servers }: Operation): readonly string[] {
  return server === undefined ? [] : [`server: ${serverText(draft, server, servers)}`];
}

/** How the answer is read, where that is not the usual way. */
function reading(context: PlacesContext, response: ResponseBody, shapes: CallShapes): readonly string[] {
  const { encoding, streamEnd } = response;
  const end = streamEnd === undefined ? '' : literalText(streamEnd);
  return [
    ...(encoding === 'json' || encoding === 'lines' ? [] : [`accept: ${accept(encoding)}`]),
    ...(isUsual(response) ? [] : [`mediaType: ${literalText(response.mediaType)}`]),
    ...(encoding === 'events' ? [`open: ${context.draft.use(runtimeValue('eventStream'))}(${end})`] : []),
    ...(encoding === 'lines' ? [`open: ${context.draft.use(runtimeValue('lineStream'))}`] : []),
    ...parser(context, response, shapes),
  ];
}

/** Whether what is asked for in the usual way is what is meant. */
function isUsual({ encoding, mediaType, choice }: ResponseBody): boolean {
  if (encoding === 'json') return /^application\/json\b/i.test(mediaType);
  return encoding === 'events' || (encoding !== 'lines' && !choice);
}

function accept(encoding: ResponseBody['encoding']): string {
  return encoding === 'text' || encoding === 'events' ? literalText(encoding) : "'binary'";
}

/** What reads JSON, or events that are none, where `JSON.parse` would not do. */
function parser(context: PlacesContext, response: ResponseBody, shapes: CallShapes): readonly string[] {
  if (response.encoding === 'events' && !isParsed(response)) return ['parse: String'];
  const places = placesText(context, response.schema);
  const exact = places && `${context.draft.use(runtimeValue('exactIntegers'))}(${places})`;
  const text = shapes.parse === undefined ? exact : shapes.parse(exact);
  return text === undefined ? [] : [`parse: ${text}`];
}

/** Where the parameters go, and who writes them there. */
function contents(draft: MethodSource['draft'], operation: Operation, shapes: CallShapes): readonly string[] {
  const { body, paging } = operation;
  const given = paging?.inBody ? 'query' : 'body';
  const how = [...encodingField(draft, body), ...writers(draft, operation)];
  if (together(operation, shapes))
    return [`${body ? given : 'query'}: params`, ...headersField(mediaTypeHeader(body)), ...how];
  return [...groups(draft, operation, shapes), ...(body ? [member(given, 'body')] : []), ...how];
}

/** What stands outside the body, by where that is, under the names that are sent. */
function groups(
  draft: MethodSource['draft'],
  operation: Operation,
  { byName }: CallShapes,
): readonly string[] {
  const { of } = localNames(operation);
  const members = (parameters: readonly Parameter[]): string =>
    parameters.map((parameter) => member(parameter.wire ?? parameter.name, of(parameter))).join(', ');
  const values = (parameters: readonly Parameter[]): string => `{ ${members(parameters)} }`;
  const query = operation.parameters.filter((parameter) => parameter.in === 'query');
  const plain = operation.parameters.filter(({ in: place, style }) => place === 'header' && !style);
  const headers = [...mediaTypeHeader(operation.body), ...(plain.length > 0 ? [members(plain)] : [])];
  const maker = headerMaker(draft, operation.parameters, values);
  return [
    ...(query.length === 0 ? [] : [`query: ${byName ? byNames(query, of) : values(query)}`]),
    ...headersField(headers),
    ...(maker === undefined ? [] : [`makeHeaders: ${maker}`]),
  ];
}

function byNames(parameters: readonly Parameter[], of: (parameter: Parameter) => string): string {
  return `{ ${parameters.map((parameter) => member(parameter.name, of(parameter))).join(', ')} }`;
}

function headersField(members: readonly string[]): readonly string[] {
  return members.length === 0 ? [] : [`headers: { ${members.join(', ')} }`];
}

function methodDocs({ symbols, operation }: MethodSource): ReturnType<typeof jsDoc> {
  return jsDoc(
    operation.doc,
    route(operation),
    ...operation.answerHeaders.flatMap(headerText),
    ...operation.links.flatMap((link) => linkText(symbols, link)),
    `@throws ${symbols.apiError.name} when the API answers with a failure`,
  );
}

/** A header of the answer, where something is said about it. */
function headerText({ name, doc }: AnswerHeader): readonly string[] {
  return doc.description === undefined ? [] : [`Header \`${name}\`: ${doc.description}`];
}

/** What to call next, and where its parameters come from. */
function linkText(symbols: Symbols, { target, parameters, doc }: Link): readonly string[] {
  const method = symbols.reach(target);
  if (method === undefined) return [];
  const sources = [...parameters].map(([name, from]) => `\`${name}\` from \`${from}\``);
  const words = doc.description === undefined ? '' : ` ${doc.description}`;
  return [`Goes on with ${[method, ...sources].join(', ')}.${words}`];
}

function route(operation: Operation): string {
  return `\`${operation.method.toUpperCase()} ${pathTemplate(operation)}\``;
}

/** The long form stands at the method. */
function firstSentence(doc: Doc): Doc {
  const [sentence] = doc.description?.split(/(?<=[.;])\s/) ?? [];
  return sentence === undefined ? doc : { ...doc, description: sentence.replace(/;$/, '.') };
}
