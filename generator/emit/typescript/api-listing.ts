import type {
  FunctionDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
} from 'ts-morph';
import type { ApiModel, Operation, Resource } from '../../model/model.js';
import { flattenResources, pathTemplate } from '../../model/operations.js';
import { signedEvents } from '../../model/select.js';
import { FileDraft, type ImportSymbol } from '../core/file-draft.js';
import { declareMethod } from './methods.js';
import { accessor, localName } from './names.js';
import { collectParams } from './params.js';
import type { TypescriptStatement } from './print.js';
import type { Symbols } from './symbols.js';
import { declareFunctions } from './webhook-functions.js';

/** What api.md tells. */
export interface ApiListing {
  /** Types that methods of all resources use. */
  readonly common: readonly ImportSymbol[];
  readonly resources: readonly ListedResource[];
  /** Signatures of the functions that verify deliveries; none without signed events. */
  readonly webhooks: readonly string[];
}

/** A class and its methods. */
export interface ListedResource {
  /** As it is reached from the client, for instance `checkout.sessions`. */
  readonly path: string;
  readonly symbol: ImportSymbol;
  readonly methods: readonly ListedMethod[];
}

/** One method as it is called. */
export interface ListedMethod {
  /** For instance `stripe.files.create(params: FileCreateParams, options?: RequestOptions): APIPromise<File>`. */
  readonly signature: string;
  /** For instance `POST /v1/files`. */
  readonly route: string;
  /** Types of its own: parameters and what it answers with. */
  readonly types: readonly ImportSymbol[];
}

/** A method with everything its signature names. */
interface DraftedMethod extends ListedMethod {
  readonly imports: readonly ImportSymbol[];
}

/** Every method with the types that it has in the sources. */
export function listApi(symbols: Symbols, model: ApiModel): ApiListing {
  const resources = flattenResources(model.resources)
    .filter(({ operations }) => operations.length > 0)
    .map((resource) => ({
      path: accessor(resource),
      symbol: symbols.resource(resource),
      methods: resource.operations.map((operation) => listMethod(symbols, resource, operation)),
    }));
  const used = resources.flatMap(({ methods }) => methods.flatMap(({ imports }) => imports));
  return { common: distinct(used.filter(isCommon)), resources, webhooks: listWebhooks(symbols, model) };
}

function listMethod(symbols: Symbols, resource: Resource, operation: Operation): DraftedMethod {
  // A draft of its own for each method: what it imports is what the signature names.
  const draft = new FileDraft<TypescriptStatement>('api.md', []);
  const params = collectParams(symbols, resource, operation);
  const source = { draft, symbols, resource, operation, params };
  const owner = `${localName(symbols.client)}.${accessor(resource)}`;
  const signature = `${owner}.${signatureText(declareMethod(source))}`;
  const imports = draft.imports.map(({ symbol }) => symbol).filter(({ typeOnly }) => typeOnly);
  const own = imports.filter((symbol) => !isCommon(symbol));
  const types = distinct(params ? [symbols.params(resource, operation), ...own] : own);
  return {
    signature,
    route: `${operation.method.toUpperCase()} ${pathTemplate(operation)}`,
    types,
    imports,
  };
}

function signatureText(
  method: OptionalKind<MethodDeclarationStructure> | FunctionDeclarationStructure,
): string {
  const generic = (method.typeParameters ?? []).length > 0 ? '<P>' : '';
  const parameters = (method.parameters ?? []).map(parameterText).join(', ');
  return `${method.name ?? ''}${generic}(${parameters}): ${String(method.returnType)}`;
}

function parameterText({
  name,
  type,
  hasQuestionToken,
}: OptionalKind<ParameterDeclarationStructure>): string {
  return `${name}${hasQuestionToken ? '?' : ''}: ${String(type)}`;
}

function listWebhooks(symbols: Symbols, model: ApiModel): readonly string[] {
  if (!signedEvents(model)) return [];
  const draft = new FileDraft<TypescriptStatement>('api.md', []);
  return declareFunctions(draft, symbols).map(signatureText);
}

function isCommon({ module }: ImportSymbol): boolean {
  return !/^src\/(models|resources)\//.test(module);
}

function distinct(found: readonly ImportSymbol[]): readonly ImportSymbol[] {
  const byName = new Map(found.map((symbol) => [`${symbol.module}#${symbol.name}`, symbol] as const));
  return [...byName.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
