import { posix } from 'node:path';
import { chooseModules, reachedFrom } from './choose-modules.js';
import { readModuleTypes, type ModuleTypes, type NamedUse, type WholeUse } from './module-types.js';

/** Declarations by module, as text. */
export type Declarations = ReadonlyMap<string, string>;

/** A module that was joined: what it exports, and the module that it became part of. */
interface JoinedModule {
  readonly names: readonly string[];
  readonly into: string;
}

type Joined = ReadonlyMap<string, JoinedModule>;

/** What becomes of modules that the first entry hands on as they are, and of the others. */
const HANDED = 'sdk';
const KEPT = 'sdk-parts';

/**
 * Puts the declarations that the first of the entries leads to into two modules: compilers open few files and read no
 * imports. The first hands on all that is in one of them, without naming it. Entries can still be imported; modules that
 * none leads to are gone, and so are others that were joined: those that stay apart take from the two what they took
 * from them.
 */
export function joinDeclarations(declarations: Declarations, entries: readonly string[]): Declarations {
  const all = [...declarations].map(([module, text]) => readModuleTypes(module, text));
  const modules = reachedFrom(entries, all);
  const [first = ''] = entries;
  const chosen = chooseModules(modules, first);
  const handing = all.find(({ module }) => module === first);
  const joined: Joined = new Map(chosen.map((each) => [each.module, joinedModule(each, handing)]));
  const apart = modules.filter(({ module }) => !joined.has(module));
  const gone = entries.filter((module) => joined.has(module));
  return new Map([
    ...new Map([...joined.values()].map(({ into }) => [into, joinedText(chosen, into, joined)])),
    ...gone.map((module) => [module, usesText('export', module, allOf(module, joined), joined)] as const),
    ...apart.map((each) => [each.module, apartText(each, joined, first)] as const),
  ]);
}

function joinedModule(joined: ModuleTypes, handing: ModuleTypes | undefined): JoinedModule {
  const names = [...joined.declared].flatMap(([name, exported]) => (exported ? [name] : []));
  return { names, into: handing && isHandedOn(joined, names, handing) ? HANDED : KEPT };
}

/** Whether an entry exports all that a module does, under the same names, as what it is. */
function isHandedOn({ module, values }: ModuleTypes, names: readonly string[], entry: ModuleTypes): boolean {
  const whole = ({ from, typeOnly }: WholeUse): boolean => from === module && !(values && typeOnly);
  const same = entry.exports.filter((each) => whole(each) && each.local === each.name);
  return entry.exportsAll.some(whole) || names.every((name) => same.some((each) => each.name === name));
}

function joinedText(all: readonly ModuleTypes[], into: string, joined: Joined): string {
  const modules = all.filter(({ module }) => joined.get(module)?.into === into);
  const outside = modules.flatMap(({ imports }) =>
    imports.filter(({ from, local, name }) => joined.get(from)?.into !== into || local !== name),
  );
  const bodies = modules.map(({ body }) => body);
  return [usesText('import', into, outside, joined), ...bodies, 'export {};\n'].join('');
}

/**
 * A module that stays: what it takes and hands on comes from where the declarations went. The one that hands on all of
 * a module that others were joined to need not name it.
 */
function apartText(
  { module, imports, exports, exportsAll, namespaces, body }: ModuleTypes,
  joined: Joined,
  first: string,
): string {
  const handsOn = module === first && [...joined.values()].some(({ into }) => into === HANDED);
  const handed = exportsAll.flatMap(({ from, typeOnly }) => allOf(from, joined, typeOnly));
  const whole = exportsAll.filter(({ from }) => !joined.has(from));
  const isNamed = ({ from, local, name }: NamedUse): boolean =>
    !handsOn || local !== name || joined.get(from)?.into !== HANDED;
  const all = handsOn ? [{ from: HANDED, typeOnly: false }, ...whole] : whole;
  return [
    usesText('import', module, imports, joined),
    namespaces,
    ...all.map((each) => `export ${each.typeOnly ? 'type ' : ''}* from '${pathTo(module, each.from)}';\n`),
    usesText('export', module, [...exports, ...handed].filter(isNamed), joined),
    body,
    'export {};\n',
  ].join('');
}

/** All names of a module that was joined, to be handed on. */
function allOf(from: string, joined: Joined, typeOnly: boolean = false): readonly NamedUse[] {
  return (joined.get(from)?.names ?? []).map((name) => ({ local: name, name, from, typeOnly }));
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
    const path = pathTo(module, joined.get(from)?.into ?? from);
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
