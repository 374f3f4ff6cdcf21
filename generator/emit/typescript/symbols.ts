import { holdsLists } from '../../model/lists.js';
import type { AuthScheme } from '../../model/auth.js';
import type { ApiModel, Operation, Resource } from '../../model/model.js';
import { flattenResources, pathTemplate } from '../../model/operations.js';
import { pageSchema } from '../../model/envelope.js';
import { int64Holders } from '../../model/int64.js';
import type { ListSchema, Schema } from '../../model/schema.js';
import type { EnumStyle } from '../core/emitter.js';
import type { ImportSymbol } from '../core/file-draft.js';
import { nameInlineEnums } from './enum-names.js';
import { ModelView } from './model-view.js';
import {
  clientName,
  nameExports,
  nameFiles,
  paramsKey,
  paramsName,
  resourceKey,
  resourceName,
  type ExportNames,
} from './export-names.js';
import { accessor, camelCase, constantCase, fileName, methodName, pascalCase } from './names.js';
import { runtimeErrors, runtimeTypes } from './runtime-files.js';
import { shapedNames, variantNames } from './shape-needs.js';
import { valueStyle, type ValueStyle } from './value-style.js';

/** What packages export of the runtime where there is more than one key. */
const CREDENTIALS = ['BasicCredentials', 'ClientCredentials', 'TokenError'] as const;

/** How a package is written. */
export interface SymbolOptions {
  readonly style?: ValueStyle;
  readonly enums?: EnumStyle | undefined;
  /** The model with the names of the wire, where those of the model are others. */
  readonly wire?: ApiModel;
}

/** The names of what the package exports, decided in one place. */
export class Symbols extends ModelView {
  /** What is done with values on their way. */
  readonly style: ValueStyle;
  /** Name of the client and prefix of what belongs to the whole API. */
  readonly client: string;
  readonly #model: ApiModel;
  readonly #names: ExportNames;
  readonly #files: ExportNames;
  readonly #int64: ReadonlySet<string>;
  readonly #shaped: ReadonlySet<string>;
  readonly #variants: ReadonlySet<string>;
  #inlineEnums: ReadonlyMap<string, string> | undefined;
  /** How enums are written. */
  readonly enums: EnumStyle;

  constructor(model: ApiModel, { style = valueStyle(), enums = 'union', wire = model }: SymbolOptions = {}) {
    super(model, wire);
    this.style = style;
    this.enums = enums;
    this.client = clientName(model, [...runtimeTypes(), ...CREDENTIALS, this.requestOptions.name]);
    this.#model = model;
    this.#int64 = int64Holders(model);
    this.#shaped = shapedNames(model, style);
    this.#variants = variantNames(model);
    this.#names = nameExports(model, this.#fixed(), runtimeTypes());
    this.#files = nameFiles(model);
  }

  /** Interface or alias of a named schema. */
  model(name: string): ImportSymbol {
    return {
      module: `src/models/${this.#fileOf(name)}.ts`,
      name: this.#names.of('model', name) ?? pascalCase(name),
      typeOnly: true,
    };
  }

  /** What the values of an enum are declared as, beside the file that its type stands in. */
  enumeration({ module }: Pick<ImportSymbol, 'module'>, name: string): ImportSymbol {
    const file = module.replace('/models/', '/enums/').replace('/resources/', '/enums/resources/');
    return { module: file, name, typeOnly: true };
  }

  /** Name of an enum inside something else by its qualified one; whatever else has that name keeps it. */
  inlineEnum(qualified: string): string {
    this.#inlineEnums ??= nameInlineEnums(this, this.#model);
    return this.#inlineEnums.get(qualified) ?? qualified.replaceAll('.', '');
  }

  /** Says where a named schema holds whole numbers of 64 bits; undefined for one that holds none. */
  int64(name: string): ImportSymbol | undefined {
    if (!this.#int64.has(name)) return undefined;
    return { module: 'src/int64.ts', name: this.#constantOf(name, 'Int64'), typeOnly: false };
  }

  /** Says what is done with values of a named schema; undefined where nothing is. */
  shape(name: string): ImportSymbol | undefined {
    if (!this.#shaped.has(name)) return undefined;
    const module = `src/shapes/${this.#fileOf(name)}.ts`;
    return { module, name: this.#constantOf(name, 'Shape'), typeOnly: false };
  }

  /** Says what is done with events; undefined where there are none, or nothing is. */
  get eventShape(): ImportSymbol | undefined {
    const { dates, camel, checksAnswers } = this.style;
    if (this.#model.events.length === 0 || !(dates || camel || checksAnswers)) return undefined;
    return { module: 'src/event-shapes.ts', name: 'eventShape', typeOnly: false };
  }

  /** Whether a named schema stands in a union. */
  isVariant(name: string): boolean {
    return this.#variants.has(name);
  }

  /** Whether a global type can be named as it is: no type of the package has its name. */
  isFree(global: string): boolean {
    return !this.#names.has(global);
  }

  /** Class of a resource; the client, a model or an envelope of the same name keeps it. */
  resource(resource: Resource): ImportSymbol {
    const name = this.#names.of('resource', resourceKey(resource)) ?? resourceName(resource);
    return { module: `src/resources/${folderOf(resource)}.ts`, name, typeOnly: false };
  }

  /** File of the functions of a resource. */
  functions(resource: Resource): string {
    return `src/functions/${folderOf(resource)}.ts`;
  }

  /** Function of an operation, which takes the client first. */
  operation(resource: Resource, operation: Operation): ImportSymbol {
    return { module: this.functions(resource), name: methodName(operation), typeOnly: false };
  }

  /** How an operation, by its id or by method and path, is called from the client: `checkout.sessions.create`. */
  reach(target: string): string | undefined {
    for (const resource of flattenResources(this.#model.resources)) {
      const found = resource.operations.find(
        (each) => each.id === target || `${each.method.toUpperCase()} ${pathTemplate(each)}` === target,
      );
      if (found) return `\`${accessor(resource)}.${methodName(found)}\``;
    }
    return undefined;
  }

  /** Interface of what a method takes besides ids and options. */
  params(resource: Resource, operation: Operation): ImportSymbol {
    const key = paramsKey(resource, operation);
    const name = this.#names.of('params', key) ?? paramsName(resource, operation);
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

  /** Credentials by scheme. */
  get auth(): ImportSymbol {
    return { module: 'src/core.ts', name: `${this.client}Auth`, typeOnly: true };
  }

  /** What variables of the environment for a scheme are called, or begin with. */
  variable({ name, env }: AuthScheme): string {
    return env ?? constantCase(this.client, name);
  }

  /** Base class of everything the API answers that is not a success. */
  get apiError(): ImportSymbol {
    return { module: 'src/errors.ts', name: `${this.client}APIError`, typeOnly: false };
  }

  /** Class of one type of error; the client of the same name keeps it. */
  error(name: string): ImportSymbol {
    const own = pascalCase(name);
    const free = own === this.client ? pascalCase(this.client, name) : own;
    return { module: 'src/errors.ts', name: free, typeOnly: false };
  }

  /** Interface of one event. */
  event(name: string): ImportSymbol {
    return {
      module: 'src/events.ts',
      name: this.#names.of('event', name) ?? pascalCase(name, 'event'),
      typeOnly: true,
    };
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

  #fileOf(schema: string): string {
    return this.#files.of('file', schema) ?? fileName(schema);
  }

  /** Name of a constant that goes with the type of a named schema. */
  #constantOf(schema: string, suffix: string): string {
    const type = this.model(schema).name;
    return `${type.charAt(0).toLowerCase()}${type.slice(1)}${suffix}`;
  }

  /** Names that the package has whatever the description calls things. */
  #fixed(): readonly string[] {
    const { errors, paginations } = this.#model;
    const own = [
      this.core,
      this.options,
      this.requestOptions,
      this.apiError,
      this.anyEvent,
      this.unknownEvent,
      ...(this.expandParams ? [this.expandParams] : []),
    ];
    const pages = [...paginations.keys()].flatMap((name) => [this.envelope(name), this.page(name)]);
    const classes = errors.types.map((type) => this.error(type.name));
    const declared = [...own, ...pages, ...classes].map(({ name }) => name);
    return [this.client, ...declared, ...runtimeErrors(), ...CREDENTIALS];
  }

  #pagination(name: string, suffix: string): { readonly module: string; readonly name: string } {
    const envelope = this.#model.paginations.get(name)?.envelope.name ?? name;
    return { module: 'src/pagination.ts', name: pascalCase(envelope, suffix) };
  }
}

function folderOf({ path }: Resource): string {
  return path.map(fileName).join('/');
}
