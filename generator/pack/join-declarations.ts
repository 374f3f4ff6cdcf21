import { posix } from 'node:path';
import { chooseModules, reachedFrom } from './choose-modules.js';
import { readModuleTypes, type ModuleTypes, type NamedUse } from './module-types.js';

/** Declarations by module, as text. */
export type Declarations = ReadonlyMap<string, string>;

/** What the modules export that were joined. */
type Joined = ReadonlyMap<string, readonly string[]>;

/** The module that they become. */
const JOINED = 'sdk';

/**
 * Puts the declarations that the first of the entries leads to into one module: compilers open few files and read no
 * imports. Entries can still be imported; modules that none leads to are gone, and so are others that were joined: those
 * that stay apart take from the one what they took from them.
 */
export function joinDeclarations(declarations: Declarations, entries: readonly string[]): Declarations {
  const all = [...declarations].map(([module, text]) => readModuleTypes(module, text));
  const modules = reachedFrom(entries, all);
  const chosen = chooseModules(modules, entries[0] ?? '');
  const joined: Joined = new Map(chosen.map((each) => [each.module, exportedBy(each)]));
  const apart = modules.filter(({ module }) => !joined.has(module));
  const gone = entries.filter((module) => joined.has(module));
  return new Map([
    [JOINED, joinedText(chosen, joined)],
    ...gone.map((module) => [module, usesText('export', module, allOf(module, joined), joined)] as const),
    ...apart.map((each) => [each.module, apartText(each, joined)] as const),
  ]);
}

function exportedBy({ declared }: ModuleTypes): readonly string[] {
  return [...declared].flatMap(([name, exported]) => (exported ? [name] : []));
}

function joinedText(modules: readonly ModuleTypes[], joined: Joined): string {
  const outside = modules.flatMap(({ imports }) =>
    imports.filter(({ from, local, name }) => !joined.has(from) || local !== name),
  );
  const bodies = modules.map(({ body }) => body);
  return [usesText('import', JOINED, outside, joined), ...bodies, 'export {};\n'].join('');
}

/** A module that stays: what it takes and hands on comes from where the declarations went. */
function apartText(
  { module, imports, exports, exportsAll, namespaces, body }: ModuleTypes,
  joined: Joined,
): string {
  const handed = exportsAll.flatMap(({ from, typeOnly }) => allOf(from, joined, typeOnly));
  const whole = exportsAll.filter(({ from }) => !joined.has(from));
  return [
    usesText('import', module, imports, joined),
    namespaces,
    ...whole.map((each) => `export ${each.typeOnly ? 'type ' : ''}* from '${pathTo(module, each.from)}';\n`),
    usesText('export', module, [...exports, ...handed], joined),
    body,
    'export {};\n',
  ].join('');
}

/** All names of a module that was joined, to be handed on. */
function allOf(from: string, joined: Joined, typeOnly: boolean = false): readonly NamedUse[] {
  return (joined.get(from) ?? []).map((name) => ({ local: name, name, from, typeOnly }));
}

/** One statement for each module that something comes from; what is a value in one place is a value in all. */
function usesText(
  word: 'import' | 'export',
  module: string,
  uses: readonly NamedUse[],
  joined: Joined,
): string {
  const byPath = new Map<string, Map<string, boolean>>();
  for (const { from, local, name, typeOnly } of uses) {
    const path = pathTo(module, joined.has(from) ? JOINED : from);
    const names = byPath.get(path) ?? new Map<string, boolean>();
    const text = local === name ? name : `${name} as ${local}`;
    byPath.set(path, names.set(text, typeOnly && names.get(text) !== false));
  }
  return [...byPath].map(([path, names]) => `${word} ${namesText([...names])} from '${path}';\n`).join('');
}

function namesText(names: readonly (readonly [text: string, typeOnly: boolean])[]): string {
  if (names.every(([, typeOnly]) => typeOnly)) return `type { ${names.map(([text]) => text).join(', ')} }`;
  return `{ ${names.map(([text, typeOnly]) => (typeOnly ? `type ${text}` : text)).join(', ')} }`;
}

/** Another module of the package by its path; anything else as it is. */
function pathTo(module: string, target: string): string {
  if (target.startsWith('node:')) return target;
  const path = posix.relative(posix.dirname(module), `${target}.js`);
  return path.startsWith('.') ? path : `./${path}`;
}
