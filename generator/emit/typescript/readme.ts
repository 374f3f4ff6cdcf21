import type { HelperDelegate, HelperOptions } from 'handlebars';
import type { ApiModel, Operation } from '../../model/model.js';
import { flattenResources, pathTemplate } from '../../model/operations.js';
import { signedEvents } from '../../model/select.js';
import { errorMembers } from './errors.js';
import { literalText, memberAccess, propertyKey } from './literals.js';
import { accessor, camelCase, entryOf, localName } from './names.js';
import { ownNames } from './paging.js';
import { findExpansion, type ExpansionView } from './readme-expansion.js';
import {
  answersObject,
  findDeleted,
  findNestedList,
  isFile,
  listOf,
  type ListView,
} from './readme-targets.js';
import { SampleCalls, type Target } from './sample-call.js';
import type { Symbols } from './symbols.js';

/** Operations and facts that the README shows features with; undefined where the API has nothing of the kind. */
export interface ReadmeView {
  /** The operation of most examples; undefined only in an API without any. */
  readonly main: Target | undefined;
  /** Whether its answer is an object, which carries what is known of its response. */
  readonly carries: boolean;
  /** Class and entry of its resource. */
  readonly mainClass: string | undefined;
  readonly mainEntry: string | undefined;
  /** Entry of its functions. */
  readonly mainFunctions: string | undefined;
  /** Options that send a parameter that it does not have, as code. */
  readonly extra: string;
  /** The interface that it answers with, to which a program can add members. */
  readonly augmented: string | undefined;
  /** Path of an operation that takes no ids, as code. */
  readonly plainPath: string | undefined;
  readonly list: ListView | undefined;
  readonly search: Target | undefined;
  readonly nested: (Target & { readonly access: string }) | undefined;
  readonly expansion: ExpansionView | undefined;
  readonly deleted: Target | undefined;
  readonly upload: Target | undefined;
  readonly download: Target | undefined;
  readonly stream: Target | undefined;
  /** Whether the server recognises repeated calls of `main`. */
  readonly idempotent: boolean;
  /** First class of errors of a type of its own. */
  readonly error: string | undefined;
  readonly errors: readonly string[];
  /** Some members of all errors of the API. */
  readonly errorMembers: readonly string[];
  /** Options that are headers. */
  readonly headerNames: readonly string[];
  /** Options that say for whom a call is made, as code. */
  readonly account: string;
  /** The member that names an event; as a key, after its object, and its value, as code. */
  readonly event: Readonly<Record<'member' | 'key' | 'access' | 'name', string>> | undefined;
}

/** What the README shows of an API. */
export function readmeView(symbols: Symbols, model: ApiModel): ReadmeView {
  const targets = allTargets(model);
  const find = (holds: (operation: Operation) => boolean): Target | undefined =>
    targets.find(({ operation }) => holds(operation));
  const main = mainTarget(targets);
  const plainLists = targets.filter(
    ({ operation }) => ownNames(symbols, operation).length === 0 && !operation.paging?.inBody,
  );
  const list = listOf(model, plainLists, main);
  const plain = find(({ method, path, response }) => method === 'get' && path.length === 1 && !!response);
  return {
    main,
    carries: main !== undefined && answersObject(model, main),
    mainClass: main && symbols.resource(main.resource).name,
    mainEntry: main && entryOf(symbols.resource(main.resource).module),
    mainFunctions: main && entryOf(symbols.functions(main.resource)),
    extra: `{ extra: { ${main?.operation.body ? 'body' : 'query'}: { new_parameter: true } } }`,
    augmented: main && augmentable(symbols, model, main),
    plainPath: plain && literalText(pathTemplate(plain.operation)),
    list,
    search: find((operation) => operation !== list?.operation && isSearch(model, operation)),
    nested: findNestedList(model, targets),
    expansion: findExpansion(symbols, model, targets),
    deleted: findDeleted(model, targets),
    upload: find(({ body }) => body?.encoding === 'multipart' && isFile(model, body.schema)),
    download: find(({ response }) => response?.encoding === 'binary'),
    stream: find(({ response }) => response?.encoding === 'events' || response?.encoding === 'lines'),
    idempotent: main !== undefined && isIdempotent(model, main.operation),
    error: model.errors.types.map(({ name }) => symbols.error(name).name)[0],
    errors: model.errors.types.map(({ name }) => symbols.error(name).name),
    errorMembers: errorMembers(model)
      .slice(0, 3)
      .map(({ name }) => camelCase(name)),
    headerNames: model.headerOptions.map(({ name }) => name),
    account: accountOptions(model),
    event: eventFacts(model),
  };
}

/** The name of an answer that has no members of other names, whose types would have to agree. */
function augmentable(symbols: Symbols, { schemas }: ApiModel, { operation }: Target): string | undefined {
  const answer = operation.response?.schema;
  const named = answer?.kind === 'ref' && !answer.nullable ? schemas.get(answer.target) : undefined;
  if (named?.schema.kind !== 'object') return undefined;
  const { additional, patterns } = named.schema;
  return additional || patterns ? undefined : symbols.model(named.name).name;
}

/** Functions that templates call by name. */
export type Helpers = Readonly<Record<string, HelperDelegate>>;

/**
 * Helpers that write calls: `call` the call alone, `run` a statement that waits for it, `result` its variable. Only a text
 * that was written before has all `constants` that its calls name.
 */
export function readmeHelpers(symbols: Symbols, model: ApiModel): Helpers {
  const calls = new SampleCalls(symbols, model);
  const call = (target: Target, { hash }: HelperOptions): string => {
    const { client, owner, first, param, value, options, file } = hash as Readonly<
      Record<string, string | undefined>
    >;
    const from = client === undefined ? owner : `${client}.${accessor(target.resource)}`;
    return calls.text(target, {
      ...(from !== undefined && { owner: from }),
      ...(first !== undefined && { first }),
      ...(param !== undefined && { params: { [param]: value ?? 'undefined' } }),
      ...(options !== undefined && { options }),
      ...(file !== undefined && { file }),
    });
  };
  const result = (target: Target): string => resultName(symbols, target);
  const run = (target: Target, options: HelperOptions): string => {
    const awaited = `await ${call(target, options)};`;
    return target.operation.response ? `const ${result(target)} = ${awaited}` : awaited;
  };
  const constants = (): string => [...calls.named].sort().map((name) => `, ${name}`).join(''); // prettier-ignore
  return { call, run, result, constants };
}

/** Names that the examples use themselves. */
const TAKEN = new Set(
  'client core cursor data error event events functions handlers header idOf item lite next other page response secret upload'.split(
    ' ',
  ),
);

function resultName(symbols: Symbols, { resource }: Target): string {
  const name = localName(resource.item);
  return TAKEN.has(name) || name === localName(symbols.client) ? 'answer' : name;
}

function allTargets(model: ApiModel): readonly Target[] {
  return flattenResources(model.resources).flatMap((resource) =>
    resource.operations.map((operation) => ({ resource, operation })),
  );
}

/** Making one of something that can be listed shows most; else whatever answers. */
function mainTarget(targets: readonly Target[]): Target | undefined {
  const answering = targets.filter(({ operation }) => operation.response?.encoding === 'json');
  const made = answering.find(
    ({ resource, operation }) => operation.name === 'create' && resource.operations.some(isList),
  );
  return made ?? answering.find(({ operation }) => !isList(operation)) ?? targets[0];
}

function isList({ pagination, paging }: Operation): boolean {
  return paging !== undefined || pagination !== undefined;
}

function isSearch(model: ApiModel, { pagination }: Operation): boolean {
  return pagination !== undefined && model.paginations.get(pagination)?.style === 'token';
}

function isIdempotent({ idempotency }: ApiModel, { method }: Operation): boolean {
  return idempotency?.methods.includes(method) ?? false;
}

function accountOptions({ auth, headerOptions }: ApiModel): string {
  const headers = headerOptions.map(
    ({ name, default: value = 'value' }) => `${propertyKey(name)}: ${literalText(value)}`,
  );
  const key = auth.length > 0 ? ["apiKey: 'another key'"] : [];
  return `{ ${[...key, ...headers, 'timeout: 5_000'].join(', ')} }`;
}

function eventFacts(model: ApiModel): ReadmeView['event'] {
  const scheme = signedEvents(model);
  const [first] = model.events;
  if (!scheme || !first) return undefined;
  const { typeMember: member } = scheme;
  return { member, key: propertyKey(member), access: memberAccess(member), name: literalText(first.name) };
}
