import { holdsLists } from '../../model/lists.js';
import type { ApiModel, Operation, Resource } from '../../model/model.js';
import { pageSchema } from '../../model/envelope.js';
import { int64Holders } from '../../model/int64.js';
import type { Doc, ListSchema, Schema } from '../../model/schema.js';
import type { ImportSymbol } from '../core/file-draft.js';
import { camelCase, fileName, pascalCase } from './names.js';

const RUNTIME_TYPES = {
  APIPromise: 'promise',
  PagePromise: 'page',
  PageMethods: 'page',
  PageStyle: 'page-style',
  APIDefinition: 'definition',
  APIKey: 'options',
  ClientOptions: 'options',
  DerivedOptions: 'options',
  EventStream: 'event-stream',
  LiteOptions: 'lite-client',
  Int64: 'int64',
  Int64Place: 'int64',
  RequestOptions: 'options',
  Uploadable: 'uploadable',
  expandable: 'expand',
  ExpandPaths: 'expand-check',
  Result: 'expand',
  Tail: 'expand',
  EventSink: 'webhook-endpoint',
  RawBody: 'webhook-signature',
  SignatureHeader: 'webhook-signature-header',
  TestHeaderOptions: 'webhook-signature',
  Unlisted: 'unlisted',
  VerifyOptions: 'webhook-signature',
  WebhookEndpointOptions: 'webhook-endpoint',
  WebhookListener: 'webhook-listener',
  WebhookResponder: 'webhook-responder',
  WebhookScheme: 'webhook-signature-header',
  WebhookSecret: 'webhook-signature',
} as const;

const RUNTIME_VALUES = {
  APIClient: 'client',
  APIError: 'errors',
  APIResource: 'resource',
  binaryBody: 'body',
  callPage: 'page',
  connectAnswer: 'nested-lists',
  eventStream: 'event-stream',
  exactIntegers: 'int64',
  jsonBody: 'body',
  member: 'member',
  LiteClient: 'lite-client',
  multipartBody: 'body',
  constructEvent: 'webhooks',
  constructEventAsync: 'webhooks',
  EventHandlers: 'event-handlers',
  generateTestHeader: 'webhooks',
  generateTestHeaderAsync: 'webhooks',
  path: 'path',
  textBody: 'body',
  verifyWebhook: 'webhooks',
  verifyWebhookAsync: 'webhooks',
  webhookListener: 'webhook-listener',
  webhookResponder: 'webhook-responder',
} as const;

/** A type that the runtime exports. */
export function runtimeType(name: keyof typeof RUNTIME_TYPES): ImportSymbol {
  return { module: `src/runtime/${RUNTIME_TYPES[name]}.ts`, name, typeOnly: true };
}

/** A value that the runtime exports. */
export function runtimeValue(name: keyof typeof RUNTIME_VALUES): ImportSymbol {
  return { module: `src/runtime/${RUNTIME_VALUES[name]}.ts`, name, typeOnly: false };
}

/** Every runtime export that generated code may name, with its module: a test holds this to the runtime. */
export function runtimeSymbols(): readonly ImportSymbol[] {
  const types = Object.keys(RUNTIME_TYPES) as (keyof typeof RUNTIME_TYPES)[];
  const values = Object.keys(RUNTIME_VALUES) as (keyof typeof RUNTIME_VALUES)[];
  return [...types.map(runtimeType), ...values.map(runtimeValue)];
}

/** The names of what the package exports, decided in one place. */
export class Symbols {
  readonly #model: ApiModel;
  readonly #types: ReadonlySet<string>;
  readonly #int64: ReadonlySet<string>;

  constructor(model: ApiModel) {
    this.#model = model;
    this.#int64 = int64Holders(model);
    this.#types = new Set([this.client, ...[...model.schemas.keys()].map((name) => pascalCase(name))]);
  }

  /** Name of the client and prefix of what belongs to the whole API. */
  get client(): string {
    return pascalCase(this.#model.name);
  }

  /** Name of the parameter that asks for expansion. */
  get expansion(): string | undefined {
    return this.#model.expansion?.parameter;
  }

  /** Interface or alias of a named schema. */
  model(name: string): ImportSymbol {
    return { module: `src/models/${fileName(name)}.ts`, name: pascalCase(name), typeOnly: true };
  }

  /** Says where a named schema holds whole numbers of 64 bits; undefined for one that holds none. */
  int64(name: string): ImportSymbol | undefined {
    if (!this.#int64.has(name)) return undefined;
    return { module: 'src/int64.ts', name: camelCase(name, 'int64'), typeOnly: false };
  }

  /** Words for a use of a schema: its own, else those of the schema it refers to. */
  docOf(schema: Schema): Doc {
    if (schema.kind !== 'ref' || schema.doc.description !== undefined) return schema.doc;
    return { ...this.#model.schemas.get(schema.target)?.schema.doc, ...schema.doc };
  }

  /** Class of a resource; the client or a model of the same name keeps it. */
  resource(resource: Resource): ImportSymbol {
    const name = pascalCase(...resource.path);
    return {
      module: `src/resources/${folderOf(resource)}.ts`,
      name: this.#types.has(name) ? `${name}Resource` : name,
      typeOnly: false,
    };
  }

  /** File of the functions of a resource. */
  functions(resource: Resource): string {
    return `src/functions/${folderOf(resource)}.ts`;
  }

  /** Function of an operation, which takes the client first. */
  operation(resource: Resource, operation: Operation): ImportSymbol {
    return { module: this.functions(resource), name: camelCase(operation.name), typeOnly: false };
  }

  /** Interface of what a method takes besides ids and options. */
  params(resource: Resource, operation: Operation): ImportSymbol {
    const name = pascalCase(...resource.path.slice(0, -1), resource.item, operation.name, 'params');
    return { module: this.resource(resource).module, name, typeOnly: true };
  }

  /** Options of one call. */
  get requestOptions(): ImportSymbol {
    return { module: 'src/core.ts', name: 'RequestOptions', typeOnly: true };
  }

  /** Class of a client without resources. */
  get core(): ImportSymbol {
    return { module: 'src/core.ts', name: `${this.client}Core`, typeOnly: false };
  }

  /** Class of a client that makes calls and does nothing else. */
  get lite(): ImportSymbol {
    return { ...this.core, name: `${this.client}Lite` };
  }

  /** Options of the client. */
  get options(): ImportSymbol {
    return { module: 'src/core.ts', name: `${this.client}Options`, typeOnly: true };
  }

  /** Base class of everything the API answers that is not a success. */
  get apiError(): ImportSymbol {
    return { module: 'src/errors.ts', name: `${this.client}APIError`, typeOnly: false };
  }

  /** Class of one type of error. */
  error(name: string): ImportSymbol {
    return { module: 'src/errors.ts', name: pascalCase(name), typeOnly: false };
  }

  /** Interface of one event. */
  event(name: string): ImportSymbol {
    return { module: 'src/events.ts', name: pascalCase(name, 'event'), typeOnly: true };
  }

  /** Union of all events. */
  get anyEvent(): ImportSymbol {
    return { module: 'src/events.ts', name: `${this.client}Event`, typeOnly: true };
  }

  /** Interface of events that the description does not list. */
  get unknownEvent(): ImportSymbol {
    return { module: 'src/events.ts', name: `Unknown${this.client}Event`, typeOnly: true };
  }

  /** How deliveries of events are signed, as a value. */
  get webhookScheme(): ImportSymbol {
    return { module: 'src/webhooks/functions.ts', name: 'webhookScheme', typeOnly: false };
  }

  /** The functions that verify deliveries, as members of one value. */
  get webhooks(): ImportSymbol {
    return { module: 'src/webhooks/index.ts', name: 'webhooks', typeOnly: false };
  }

  /** Envelope of a pagination style as plain data, generic over its items. */
  envelope(pagination: string): ImportSymbol {
    return { ...this.#pagination(pagination, ''), typeOnly: true };
  }

  /** The same with the means to go on. */
  page(pagination: string): ImportSymbol {
    return { ...this.#pagination(pagination, 'page'), typeOnly: true };
  }

  /** Type of a list inside an object, which goes on where the style says how. */
  nestedList(pagination: string): ImportSymbol {
    const goesOn = this.#model.paginations.get(pagination)?.url !== undefined;
    return goesOn ? this.page(pagination) : this.envelope(pagination);
  }

  /** Whether an answer of the operation holds lists that go on, where nothing is expanded. */
  holdsLists(operation: Operation): boolean {
    return holdsLists(this.#model, operation);
  }

  /** Wire name of the envelope's member that holds the items. */
  itemsMember(pagination: string): string {
    return this.#model.paginations.get(pagination)?.items ?? '';
  }

  /** A page as one object; the bare list where its pagination is not known. */
  pageSchema(list: ListSchema): Schema {
    const pagination = this.#model.paginations.get(list.pagination);
    return pagination ? pageSchema(pagination, list) : { ...list, kind: 'array' };
  }

  /** How a pagination style works, as a value. */
  pageStyle(pagination: string): ImportSymbol {
    const { module, name } = this.#pagination(pagination, 'style');
    return { module, name: camelCase(name), typeOnly: false };
  }

  #pagination(name: string, suffix: string): { readonly module: string; readonly name: string } {
    const envelope = this.#model.paginations.get(name)?.envelope.name ?? name;
    return { module: 'src/pagination.ts', name: pascalCase(envelope, suffix) };
  }
}

function folderOf({ path }: Resource): string {
  return path.map(fileName).join('/');
}
