import { pairOperations } from '../diff/facts/resources.js';
import { SchemaNames } from '../diff/facts/schema-names.js';
import { members } from '../emit/typescript/names.js';
import type { Symbols } from '../emit/typescript/symbols.js';
import type { View } from '../emit/typescript/view.js';
import type { Resource } from '../model/model.js';
import { flattenResources } from '../model/operations.js';
import { methodsOf, type Method } from './method.js';
import { OldNames } from './old-names.js';

/** A method and what it is in the new version. */
export interface MethodPair {
  readonly before: Method;
  readonly after: Method;
}

/** How a resource was reached, and how it is; undefined where its methods went to several places, or nowhere. */
export interface ResourcePair {
  readonly before: string;
  readonly after: string | undefined;
  /** Methods of it that are still there, by their old names. */
  readonly methods: ReadonlySet<string>;
}

/** What the parts of an old SDK are in the new one. Parts go by the keys of their old declarations. */
export interface Correspondence {
  readonly names: OldNames;
  /** Methods and functions. */
  readonly methods: ReadonlyMap<string, MethodPair>;
  /** Members by which resources are reached. */
  readonly resources: ReadonlyMap<string, ResourcePair>;
  /** Modules of resources and of functions, as they are imported behind the package's name: `resources/pets`. */
  readonly modules: ReadonlyMap<string, string | undefined>;
}

/** Finds out which part of the new SDK is which of the old one. */
export function correspond(before: View, after: View): Correspondence {
  const names = new OldNames(before.model, after.model);
  const olds = methodsOf(before);
  const pairs = pairMethods(before, after, olds);
  nameClient(names, before.symbols, after.symbols);
  nameModels(names, before, after);
  for (const method of olds.values()) nameMethod(names, method, pairs.get(method));
  const methods = [...pairs].flatMap(([old, now]) =>
    old.keys.map((key) => [key, { before: old, after: now }] as const),
  );
  return {
    names,
    methods: new Map(methods),
    resources: pairResources(names, before, pairs),
    modules: pairModules(pairs),
  };
}

type Pairs = ReadonlyMap<Method, Method>;

function pairMethods(before: View, after: View, olds: ReadonlyMap<string, Method>): Pairs {
  const news = methodsOf(after);
  const pairs = pairOperations(before.model.resources, after.model.resources);
  return new Map(
    [...pairs].flatMap(([{ operation: old }, { operation: now }]) => {
      const [method, next] = [olds.get(old.id), news.get(now.id)];
      return method && next ? [[method, next] as const] : [];
    }),
  );
}

function nameClient(names: OldNames, before: Symbols, after: Symbols): void {
  const list = (symbols: Symbols): readonly string[] => {
    const { core, lite, options, auth, apiError, anyEvent, unknownEvent } = symbols;
    const others = [core, lite, options, auth, apiError, anyEvent, unknownEvent].map(({ name }) => name);
    return [symbols.client, ...others];
  };
  const news = list(after);
  list(before).forEach((name, index) => names.rename(name, name, news[index] ?? name));
}

function nameModels(names: OldNames, before: View, after: View): void {
  const schemas = new SchemaNames(before.model, after.model);
  for (const [name, { schema }] of before.model.schemas) {
    const next = schemas.next(name) ?? '';
    const found = after.model.schemas.get(next);
    const now = found && { name: after.symbols.model(next).name, schema: found.schema };
    names.pair({ name: before.symbols.model(name).name, schema }, now);
  }
}

/** What a method is called is written together with how it is reached: that is no name by itself. */
function nameMethod(names: OldNames, before: Method, after: Method | undefined): void {
  if (!after) for (const key of before.keys) names.lose(key);
  else names.rename(before.keys[1], before.name, after.name);
  if (before.params && after) names.pair(before.params, after.params);
}

function pairResources(
  names: OldNames,
  { model, symbols }: View,
  pairs: Pairs,
): ReadonlyMap<string, ResourcePair> {
  const resources = flattenResources(model.resources);
  return new Map(
    resources.map((resource) => {
      const owner = symbols.resource(resource).name;
      const own = [...pairs].filter(([old]) => old.owner === owner);
      const places = new Set(own.map(([, now]) => now.accessor));
      const classes = new Set(own.map(([, now]) => now.owner));
      const [after, className] = places.size === 1 ? [...places, ...classes] : [];
      if (className !== undefined) names.rename(owner, owner, className);
      const parent = resources.find(({ children }) => children.includes(resource));
      const key = `${parent ? symbols.resource(parent).name : symbols.client}.${members(resource).at(-1) ?? ''}`;
      return [
        key,
        { before: pathOf(resource), after, methods: new Set(own.map(([old]) => old.name)) },
      ] as const;
    }),
  );
}

/** Where everything of a module went; undefined where it went to several, or some of it is gone. */
function pairModules(pairs: Pairs): ReadonlyMap<string, string | undefined> {
  const places = new Map<string, Set<string>>();
  for (const [old, now] of pairs)
    old.modules.forEach((module, index) => {
      places.set(module, (places.get(module) ?? new Set()).add(now.modules[index] ?? module));
    });
  return new Map(
    [...places].map(([module, [next, ...others]]) => [module, others.length > 0 ? undefined : next]),
  );
}

function pathOf(resource: Resource): string {
  return members(resource).join('.');
}
