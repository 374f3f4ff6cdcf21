import type { ModuleTypes } from './module-types.js';

/**
 * The modules below an entry whose declarations can stand in one: those in which no name means something else than in
 * the others, that hand nothing on, export by no other names, and that none takes as one value. The most wanted come first, so that names go to
 * those whom most modules mean by them.
 */
export function chooseModules(modules: readonly ModuleTypes[], entry: string): readonly ModuleTypes[] {
  const namespaces = new Set(modules.flatMap(({ importsAll }) => importsAll.map(({ from }) => from)));
  const wanted = countUsers(modules);
  const meanings = new Map<string, string>();
  return reachedFrom([entry], modules)
    .filter((each) => each.exports.length + each.exportsAll.length + each.importsAll.length === 0)
    .filter(({ module, renames }) => !renames && !namespaces.has(module))
    .sort((one, other) => (wanted.get(other.module) ?? 0) - (wanted.get(one.module) ?? 0))
    .filter((each) => {
      const own = meaningsIn(each);
      if (own.some(([name, meaning]) => (meanings.get(name) ?? meaning) !== meaning)) return false;
      own.forEach(([name, meaning]) => meanings.set(name, meaning));
      return true;
    });
}

/** These modules and all that they lead to. */
export function reachedFrom(
  starts: readonly string[],
  modules: readonly ModuleTypes[],
): readonly ModuleTypes[] {
  const byName = new Map(modules.map((each) => [each.module, each]));
  const reached = new Set<ModuleTypes>();
  const visit = (module: string): void => {
    const found = byName.get(module);
    if (found === undefined || reached.has(found)) return;
    reached.add(found);
    usedBy(found).forEach(visit);
  };
  starts.forEach(visit);
  return [...reached];
}

function usedBy({ imports, exports, importsAll, exportsAll }: ModuleTypes): ReadonlySet<string> {
  return new Set([...imports, ...exports, ...importsAll, ...exportsAll].map(({ from }) => from));
}

function countUsers(modules: readonly ModuleTypes[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of modules) for (const from of usedBy(each)) counts.set(from, (counts.get(from) ?? 0) + 1);
  return counts;
}

/** What each name in a module stands for; nothing in the package where it is free. */
function meaningsIn({ module, declared, imports, free }: ModuleTypes): [name: string, meaning: string][] {
  return [
    ...[...declared.keys()].map((name): [string, string] => [name, `${module} ${name}`]),
    ...imports.map(({ local, name, from }): [string, string] => [local, `${from} ${name}`]),
    ...[...free].map((name): [string, string] => [name, '']),
  ];
}
