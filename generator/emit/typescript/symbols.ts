import type { ApiModel, Operation, Resource } from '../../model/model.js';
import type { Doc, Schema } from '../../model/schema.js';
import type { ImportSymbol } from '../core/file-draft.js';
import { camelCase, fileName, pascalCase } from './names.js';

const RUNTIME_TYPES = {
  APIPromise: 'promise',
  PagePromise: 'page',
  PageMethods: 'page',
  PageStyle: 'page-style',
  APIDefinition: 'definition',
  APIErrorInit: 'errors',
  APIKey: 'options',
  ClientOptions: 'options',
  RequestOptions: 'options',
  Uploadable: 'uploadable',
  expandable: 'expand',
  ExpandPaths: 'expand-check',
  Result: 'expand',
  Tail: 'expand',
} as const;

const RUNTIME_VALUES = {
  APIClient: 'client',
  APIError: 'errors',
  APIResource: 'resource',
  path: 'path',
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

  constructor(model: ApiModel) {
    this.#model = model;
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

  /** Envelope of a pagination style as plain data, generic over its items. */
  envelope(pagination: string): ImportSymbol {
    return { ...this.#pagination(pagination, ''), typeOnly: true };
  }

  /** The same with the means to go on. */
  page(pagination: string): ImportSymbol {
    return { ...this.#pagination(pagination, 'page'), typeOnly: true };
  }

  /** Wire name of the envelope's member that holds the items. */
  itemsMember(pagination: string): string {
    return this.#model.paginations.get(pagination)?.items ?? '';
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
