import type { ApiModel, Operation, Resource } from '../../model/model.js';
import type { EnumSchema, ObjectSchema } from '../../model/schema.js';
import { enumConstants } from './enum-names.js';
import { memberText } from './enums.js';
import { literalText, propertyKey } from './literals.js';
import { accessor, localName, methodName } from './names.js';
import { collectParams, type Params } from './params.js';
import { ANY, describedText, isDate } from './sample-described.js';
import { isBinary, isNeeded, resolved, sampleText, type SampleContext } from './sample-values.js';
import type { Symbols } from './symbols.js';
import { isEnumerable } from './type-text.js';

/** An operation and where it is found. */
export interface Target {
  readonly resource: Resource;
  readonly operation: Operation;
}

/** What a call in an example has besides the description's sample, as code. */
export interface CallParts {
  /** What stands before the method. Default: client and resource. */
  readonly owner?: string;
  /** An argument before all others. */
  readonly first?: string;
  /** Members of the parameters by name. */
  readonly params?: Readonly<Record<string, string>>;
  readonly options?: string;
  /** A file. */
  readonly file?: string;
}

/** Longer texts say little about how a call is made. */
const LONGEST_VALUE = 40;
const FILE = "{ name: 'file.txt', data: new TextEncoder().encode('text') }";

/** Writes calls of operations as examples show them, from the description's samples. */
export class SampleCalls {
  readonly #symbols: Symbols;
  readonly #schemas: ApiModel['schemas'];
  readonly #constants: ReadonlyMap<EnumSchema, string>;
  /** Constants that the calls so far name. */
  readonly named = new Set<string>();

  constructor(symbols: Symbols, model: ApiModel) {
    this.#symbols = symbols;
    this.#schemas = model.schemas;
    this.#constants = symbols.enums === 'enum' ? enumConstants(symbols, model) : new Map();
  }

  /** A call, for instance `stripe.charges.retrieve('ch_1')`. */
  text({ resource, operation }: Target, parts: CallParts): string {
    const { dates } = this.#symbols.style;
    const context = {
      schemas: this.#schemas,
      dates,
      file: parts.file ?? FILE,
      enumMember: (schema: EnumSchema, value: unknown) => this.#enumMember(schema, value),
    };
    const given = operation.samples[0]?.parameters ?? {};
    const owner = parts.owner ?? `${localName(this.#symbols.client)}.${accessor(resource)}`;
    const params = collectParams(this.#symbols, resource, operation);
    const args = [
      ...(parts.first === undefined ? [] : [parts.first]),
      ...ids(context, operation),
      ...(params ? paramsArgument({ context, params, given }, parts) : []),
      ...(parts.options === undefined ? [] : [parts.options]),
    ];
    return `${owner}.${methodName(operation)}(${args.join(', ')})`;
  }

  /** Only a member of an enum of TypeScript is one of its values. */
  #enumMember(schema: EnumSchema, value: unknown): string | undefined {
    const name = isEnumerable(schema) ? this.#constants.get(schema) : undefined;
    const text = name === undefined ? undefined : memberText(name, schema, value);
    if (name !== undefined && text !== undefined) this.named.add(name);
    return text;
  }
}

function ids(context: SampleContext, { parameters, path, samples }: Operation): readonly string[] {
  const given = samples[0]?.parameters ?? {};
  return path.flatMap((part) => {
    if (part.kind === 'text') return [];
    const value = ownValue(given, part.name);
    const id = parameters.find(({ in: place, name }) => place === 'path' && name === part.name);
    const { schema = ANY, style } = id ?? {};
    if (value !== undefined) return [describedText(context, schema, value)];
    const isText =
      schema.kind === 'scalar' ? schema.type === 'string' && !isDate(context, schema) : style === undefined;
    return [id && !isText ? sampleText(context, schema) : literalText(`${part.name}_1`)];
  });
}

/** Where parameters come from. */
interface ParamsSource {
  readonly context: SampleContext;
  readonly params: Params;
  readonly given: Readonly<Record<string, unknown>>;
}

/** The parameters, if there is something to say or options follow. */
function paramsArgument(source: ParamsSource, { params: more = {}, options }: CallParts): readonly string[] {
  const { context, params } = source;
  const schema = resolved(context.schemas, params.schema);
  if (schema.kind !== 'object') return [sampleText(context, schema)];
  const members = { ...sampleMembers(source, schema), ...more };
  const texts = Object.entries(members).map(([name, text]) => `${propertyKey(name)}: ${text}`);
  if (texts.length > 0) return [`{ ${texts.join(', ')} }`];
  if (!params.optional) return ['{}'];
  return options === undefined ? [] : ['null'];
}

/** What the sample gives, and what has to be there. */
function sampleMembers(
  { context, given }: ParamsSource,
  { properties }: ObjectSchema,
): Record<string, string> {
  const members = properties.flatMap((property): [string, string][] => {
    const { name, schema, wire = name } = property;
    const value = ownValue(given, wire);
    const text =
      value === undefined || isBinary(resolved(context.schemas, schema))
        ? sampleText(context, schema)
        : describedText(context, schema, value);
    const worth = value !== undefined && text.length <= LONGEST_VALUE;
    return isNeeded(property) || worth ? [[name, text]] : [];
  });
  return Object.fromEntries(members);
}

/** What a sample says itself: nothing is inherited. */
function ownValue(given: ParamsSource['given'], name: string): unknown {
  return Object.hasOwn(given, name) ? given[name] : undefined;
}
