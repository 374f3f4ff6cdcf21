import {
  StructureKind,
  type FunctionDeclarationStructure,
  type MethodDeclarationStructure,
  type OptionalKind,
  type ParameterDeclarationStructure,
} from 'ts-morph';
import type { Operation, PathPart, Resource, ResponseBody } from '../../model/model.js';
import { pathTemplate } from '../../model/operations.js';
import type { Doc } from '../../model/schema.js';
import type { FileDraft } from '../core/file-draft.js';
import { returnType } from './answers.js';
import { jsDoc } from './comments.js';
import { placesText, type PlacesContext } from './int64.js';
import { camelCase, literalText, localName, propertyKey } from './names.js';
import type { Params } from './params.js';
import type { TypescriptStatement } from './print.js';
import { runtimeValue, type Symbols } from './symbols.js';
import { NO_NAMES } from './type-names.js';
import { bareTypeText } from './type-text.js';

/** What a function or a method is made from. */
export interface MethodSource {
  readonly draft: FileDraft<TypescriptStatement>;
  readonly symbols: Symbols;
  readonly resource: Resource;
  readonly operation: Operation;
  readonly params: Params | undefined;
}

/** The function of one operation: one request, one line. Takes the client first; reserved words end with `_`. */
export function declareFunction(source: MethodSource): FunctionDeclarationStructure {
  const { draft, operation } = source;
  const name = localName(operation.name);
  const client = draft.use({ ...runtimeValue('LiteClient'), typeOnly: true });
  const { parameters, ...signature } = declareSignature(source);
  return {
    kind: StructureKind.Function,
    name,
    isExported: name === camelCase(operation.name),
    ...signature,
    parameters: [{ name: 'client', type: client }, ...parameters],
    statements: [...splitParams(source), `return ${call(source)};`],
    docs: jsDoc(firstSentence(operation.doc), route(operation)),
  };
}

/** The method of one operation: its function, called with the client of the resource. */
export function declareMethod(source: MethodSource): OptionalKind<MethodDeclarationStructure> {
  const { draft, symbols, resource, operation } = source;
  const signature = declareSignature(source);
  const passed = ['this.client', ...signature.parameters.map(({ name }) => name)];
  return {
    name: camelCase(operation.name),
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
      ...ids(operation).map((name) => ({ name: localName(name), type: idType(source, name) })),
      ...paramsArgument(source),
      { name: 'options', type: draft.use(symbols.requestOptions), hasQuestionToken: true },
    ],
    returnType: returnType(source, params?.expansion !== undefined),
  };
}

/** Names of an operation's arguments: nothing imported may have them. */
export function argumentNames(operation: Operation): readonly string[] {
  return [...ids(operation), ...outsideNames(operation)].map(localName);
}

function ids(operation: Operation): readonly string[] {
  return operation.path.flatMap((part) => (part.kind === 'parameter' ? [part.name] : []));
}

/** Ids are strings, or numbers where the description says so. */
function idType({ draft, symbols, operation }: MethodSource, name: string): string {
  const id = operation.parameters.find((parameter) => parameter.in === 'path' && parameter.name === name);
  const schema = id?.schema;
  if (schema?.kind !== 'scalar' || (schema.type !== 'integer' && schema.type !== 'number')) return 'string';
  return bareTypeText({ draft, symbols, names: NO_NAMES }, schema);
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
function splitParams({ operation, params }: MethodSource): readonly string[] {
  if (!params || together(operation)) return [];
  const apart = outsideNames(operation).map(member);
  const body = operation.body && operation.body.schema.kind !== 'object' ? 'body' : '...body';
  const members = operation.body ? [...apart, body] : apart;
  return [`const { ${members.join(', ')} } = params${params.optional ? ' ?? {}' : ''};`];
}

function together(operation: Operation): boolean {
  const outside = operation.parameters.filter((parameter) => parameter.in !== 'path');
  return (
    outside.every((parameter) => parameter.in === 'query') &&
    (outside.length === 0 || operation.body === undefined)
  );
}

function outsideNames(operation: Operation): readonly string[] {
  return operation.parameters
    .filter((parameter) => parameter.in !== 'path')
    .map((parameter) => parameter.name);
}

/** A member whose value is, or goes into, the variable of its name. */
function member(name: string): string {
  const local = localName(name);
  return local === name ? name : `${propertyKey(name)}: ${local}`;
}

function call({ draft, symbols, operation, params }: MethodSource): string {
  const fields = [
    `id: ${literalText(operation.id)}`,
    `method: ${literalText(operation.method)}`,
    `path: ${draft.use(runtimeValue('path'))}${pathLiteral(operation.path)}`,
    ...(operation.server === undefined ? [] : [`server: ${literalText(operation.server)}`]),
    ...(params ? contents(draft, operation) : []),
    ...(operation.response ? reading({ draft, symbols }, operation.response) : []),
    ...(symbols.holdsLists(operation) ? [`lists: ${draft.use(runtimeValue('connectAnswer'))}`] : []),
  ];
  const spec = `{ ${fields.join(', ')} }`;
  if (operation.pagination === undefined) return `client.call(${spec}, options)`;
  const style = draft.use(symbols.pageStyle(operation.pagination));
  return `${draft.use(runtimeValue('callPage'))}(client, ${spec}, ${style}, options)`;
}

/** How the answer is read, where that is not the usual way. */
function reading(context: PlacesContext, response: ResponseBody): readonly string[] {
  const { encoding, streamEnd } = response;
  const end = streamEnd === undefined ? '' : literalText(streamEnd);
  return [
    ...(encoding === 'json' ? [] : [`accept: ${accept(encoding)}`]),
    ...(encoding === 'events' ? [`open: ${context.draft.use(runtimeValue('eventStream'))}(${end})`] : []),
    ...parser(context, response),
  ];
}

function accept(encoding: ResponseBody['encoding']): string {
  return encoding === 'text' || encoding === 'events' ? literalText(encoding) : "'binary'";
}

/** What reads JSON, or events that are none, where `JSON.parse` would not do. */
function parser(context: PlacesContext, { encoding, schema }: ResponseBody): readonly string[] {
  if (encoding === 'events' && schema.kind === 'scalar' && schema.type === 'string') return ['parse: String'];
  const places = placesText(context, schema);
  return places === undefined
    ? []
    : [`parse: ${context.draft.use(runtimeValue('exactIntegers'))}(${places})`];
}

/** Where the parameters go. */
function contents(draft: MethodSource['draft'], operation: Operation): readonly string[] {
  const { body } = operation;
  const encoding =
    body && body.encoding !== 'form' ? [`encoding: ${draft.use(runtimeValue(`${body.encoding}Body`))}`] : [];
  if (together(operation)) return body ? ['body: params', ...encoding] : ['query: params'];
  const group = (place: 'query' | 'header'): string =>
    operation.parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name }) => member(name))
      .join(', ');
  const [query, headers] = [group('query'), group('header')];
  return [
    ...(query === '' ? [] : [`query: { ${query} }`]),
    ...(headers === '' ? [] : [`headers: { ${headers} }`]),
    ...(body ? ['body', ...encoding] : []),
  ];
}

/** The path as a template: text of the description escaped, ids in between. */
function pathLiteral(parts: readonly PathPart[]): string {
  const texts = parts.map((part) =>
    part.kind === 'text' ? escapeTemplate(part.text) : `\${${localName(part.name)}}`,
  );
  return `\`${texts.join('')}\``;
}

function escapeTemplate(text: string): string {
  return text.replace(/[`\\]|\$\{/g, '\\$&').replace(/[\r\n\u2028\u2029]/g, '');
}

function methodDocs({ symbols, operation }: MethodSource): ReturnType<typeof jsDoc> {
  return jsDoc(
    operation.doc,
    route(operation),
    `@throws ${symbols.apiError.name} when the API answers with a failure`,
  );
}

function route(operation: Operation): string {
  return `\`${operation.method.toUpperCase()} ${pathTemplate(operation)}\``;
}

/** The long form stands at the method. */
function firstSentence(doc: Doc): Doc {
  const [sentence] = doc.description?.split(/(?<=[.;])\s/) ?? [];
  return sentence === undefined ? doc : { ...doc, description: sentence.replace(/;$/, '.') };
}
