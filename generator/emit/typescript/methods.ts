import {
  type MethodDeclarationStructure,
  type OptionalKind,
  type ParameterDeclarationStructure,
} from 'ts-morph';
import type { Operation, PathPart, ResponseBody } from '../../model/model.js';
import { pathTemplate } from '../../model/operations.js';
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

/** What a method is made from. */
export interface MethodSource {
  readonly draft: FileDraft<TypescriptStatement>;
  readonly symbols: Symbols;
  readonly operation: Operation;
  readonly params: Params | undefined;
}

/** The method of one operation: one request, one line. */
export function declareMethod(source: MethodSource): OptionalKind<MethodDeclarationStructure> {
  const { operation, draft, symbols } = source;
  return {
    name: camelCase(operation.name),
    typeParameters: source.params?.expansion === undefined ? [] : ['const P extends string = never'],
    parameters: [
      ...ids(operation).map((name) => ({ name: localName(name), type: idType(source, name) })),
      ...paramsArgument(source.params),
      { name: 'options', type: draft.use(symbols.requestOptions), hasQuestionToken: true },
    ],
    returnType: returnType(source, source.params?.expansion !== undefined),
    statements: [...splitParams(source), `return ${call(source)};`],
    docs: methodDocs(source),
  };
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

function paramsArgument(params: Params | undefined): OptionalKind<ParameterDeclarationStructure>[] {
  if (!params) return [];
  const name = params.expansion === undefined ? params.name : `${params.name}<P>`;
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
    ...(params ? contents(operation) : []),
    ...(operation.response ? reading({ draft, symbols }, operation.response) : []),
    ...(symbols.holdsLists(operation) ? ['lists: true'] : []),
  ];
  const spec = `{ ${fields.join(', ')} }`;
  if (operation.pagination === undefined) return `this.client.call(${spec}, options)`;
  return `this.client.callPage(${spec}, ${draft.use(symbols.pageStyle(operation.pagination))}, options)`;
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
function contents(operation: Operation): readonly string[] {
  const { body } = operation;
  const encoding = body && body.encoding !== 'form' ? [`encoding: ${literalText(body.encoding)}`] : [];
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
  const route = `\`${operation.method.toUpperCase()} ${pathTemplate(operation)}\``;
  return jsDoc(operation.doc, route, `@throws ${symbols.apiError.name} when the API answers with a failure`);
}
