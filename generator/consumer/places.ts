import type { Place, Step } from '../diff/facts/fact.js';
import { members } from '../emit/typescript/names.js';
import { nameInlineTypes, type TypeNames } from '../emit/typescript/type-names.js';
import type { View } from '../emit/typescript/view.js';
import { flattenResources } from '../model/operations.js';
import type { ObjectSchema, Property, Schema } from '../model/schema.js';
import { methodsOf, type Method } from './method.js';

/** The declarations that a part of an API is in an SDK, by their keys. */
export interface Declared {
  /** The part itself, or the innermost that has a declaration of its own around it. */
  readonly keys: readonly string[];
  /** Whether `keys` are members: values of the part are reached through them. */
  readonly isMember: boolean;
}

/** Where walking into a type has come to. */
interface Position {
  readonly schema: Schema;
  readonly names: TypeNames;
  readonly type: { readonly name: string; readonly schema: Schema };
  readonly member?: string | undefined;
}

/** Finds the declarations of an SDK's parts. */
export class SdkPlaces {
  readonly #view: View;
  readonly #methods: ReadonlyMap<string, Method>;
  /** Members whose values are of a named schema, by its name. */
  readonly #holders = new Map<string, Set<string>>();
  /** Types that take in a named schema, by its name: its members are theirs. */
  readonly #heirs = new Map<string, Position[]>();

  constructor(view: View) {
    this.#view = view;
    this.#methods = methodsOf(view);
    const { model, symbols } = view;
    for (const { name, schema } of model.schemas.values())
      this.#note(start(symbols.model(name).name, schema));
    for (const { params, operation } of this.#methods.values()) {
      const at = params && start(params.name, params.schema);
      // What stands beside a body has its members among them.
      if (at) this.#note(at, operation.body?.schema.bases);
    }
  }

  /** Keys of an operation's method and function. */
  method(operation: string): readonly string[] {
    return this.#methods.get(operation)?.keys ?? [];
  }

  /** The declarations of a place; undefined for what belongs to the client as a whole. */
  find([first, ...rest]: Place): Declared | undefined {
    const { model, symbols } = this.#view;
    switch (first?.kind) {
      case 'operation':
        return this.#inOperation(first.name, rest);
      case 'schema':
        return this.#inSchema(first.name, rest);
      case 'resource': {
        const resource = flattenResources(model.resources).find(({ path }) => path.join('.') === first.name);
        if (!resource) return { keys: [], isMember: false };
        const parent = flattenResources(model.resources).find(({ children }) => children.includes(resource));
        const owner = parent ? symbols.resource(parent).name : symbols.client;
        return {
          keys: [symbols.resource(resource).name, `${owner}.${members(resource).at(-1) ?? ''}`],
          isMember: false,
        };
      }
      case 'error':
        return first.name === '' ? undefined : { keys: [symbols.error(first.name).name], isMember: false };
      case 'event':
        return { keys: [symbols.event(first.name).name], isMember: false };
      default:
        return undefined;
    }
  }

  #inOperation(id: string, [first, ...rest]: Place): Declared {
    const method = this.#methods.get(id);
    const whole = { keys: this.method(id), isMember: false };
    const { params } = method ?? {};
    if (!params || (first?.kind !== 'body' && first?.kind !== 'parameter')) return whole;
    const steps: Place =
      first.kind === 'parameter' ? [{ kind: 'property', name: first.name }, ...rest] : rest;
    const found = this.#walk(start(params.name, params.schema), steps);
    return found.member === undefined ? whole : { keys: [found.member], isMember: true };
  }

  #inSchema(name: string, steps: Place): Declared {
    const { model, symbols } = this.#view;
    const schema = model.schemas.get(name)?.schema;
    if (!schema) return { keys: [], isMember: false };
    const { name: type } = symbols.model(name);
    const all = [start(type, schema), ...(this.#heirs.get(name) ?? [])];
    const found = all.flatMap((each) => this.#walk({ ...each, member: undefined }, steps).member ?? []);
    if (found.length > 0) return { keys: found, isMember: true };
    return { keys: [type, ...(this.#holders.get(name) ?? [])], isMember: steps.length > 0 };
  }

  #walk(position: Position, steps: Place): Position {
    return steps.reduce((at, step) => this.#enter(at, step) ?? at, position);
  }

  #enter(at: Position, { kind, name }: Step): Position | undefined {
    const { schema, names, type } = this.#resolve(at);
    const into = (next: Schema | undefined): Position | undefined =>
      next && { ...at, names, type, schema: next };
    switch (kind) {
      case 'property': {
        const object = schema.kind === 'object' ? schema : undefined;
        const found = object?.properties.find((property) => wireName(property) === name);
        const owner = object && keyOf({ names, type }, object);
        if (!found || owner === undefined) return undefined;
        return { schema: found.schema, names, type, member: `${owner}.${found.name}` };
      }
      case 'items':
        return into('items' in schema ? schema.items : undefined);
      case 'members':
        return into(
          schema.kind === 'map' ? schema.values : schema.kind === 'object' ? schema.additional : undefined,
        );
      case 'target':
        return into(schema.kind === 'expandable' ? schema.target : undefined);
      case 'variant':
        return into(
          schema.kind === 'union'
            ? schema.variants.find((each) => each.kind === 'ref' && each.target === name)
            : undefined,
        );
      default:
        return undefined;
    }
  }

  /** What a named schema holds is declared where that stands. */
  #resolve(at: Position): Position {
    if (at.schema.kind !== 'ref') return at;
    const { model, symbols } = this.#view;
    const { target } = at.schema;
    const schema = model.schemas.get(target)?.schema;
    return schema && schema.kind !== 'ref' ? { ...at, ...start(symbols.model(target).name, schema) } : at;
  }

  #note(at: Position, bases = at.schema.bases): void {
    const { schema, names, type } = at;
    for (const base of bases ?? []) this.#heirs.set(base, [...(this.#heirs.get(base) ?? []), at]);
    if (schema.kind === 'ref') {
      if (at.member !== undefined)
        this.#holders.set(schema.target, (this.#holders.get(schema.target) ?? new Set()).add(at.member));
    } else if (schema.kind === 'object') {
      const owner = keyOf({ names, type }, schema);
      for (const property of schema.properties)
        this.#note({ ...at, schema: property.schema, member: `${owner ?? ''}.${property.name}` });
    } else for (const inner of insides(schema)) this.#note({ ...at, schema: inner });
  }
}

function start(name: string, schema: Schema): Position {
  return { schema, type: { name, schema }, names: nameInlineTypes(name, schema) };
}

function keyOf({ names, type }: Pick<Position, 'names' | 'type'>, object: ObjectSchema): string | undefined {
  return object === type.schema ? type.name : names.qualified(object);
}

function wireName({ name, wire = name }: Property): string {
  return wire;
}

function insides(schema: Schema): readonly Schema[] {
  if (schema.kind === 'union') return schema.variants;
  if (schema.kind === 'expandable') return [schema.id, schema.target];
  if (schema.kind === 'map') return [schema.values];
  return 'items' in schema ? [schema.items] : [];
}
