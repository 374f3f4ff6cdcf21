/** What a runner is told about one task, as Turborepo has it; paths have `/`, from the folder of the configuration. */
export interface Task {
  readonly dependsOn?: readonly string[];
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly cache?: false;
}

/** Tasks with the scripts that they run, both by name. */
export interface Tasks {
  readonly scripts: Readonly<Record<string, string>>;
  readonly tasks: Readonly<Record<string, Task>>;
}

/** An API as its tasks need to know it. */
export interface TaskApi {
  /** Undefined where it is the only one. */
  readonly name: string | undefined;
  /** All that its packages are made from; undefined where that is not known beforehand. */
  readonly inputs: readonly string[] | undefined;
  readonly packages: readonly TaskPackage[];
}

/** A folder that is written. */
export interface TaskPackage {
  readonly folder: string;
  /** Whether git ignores it: nobody keeps anything by hand there. */
  readonly ignored: boolean;
  /** Whether it is compiled. */
  readonly built: boolean;
}

/** Whether a task or a script is one of those that are written here. */
export function isOwnTask(name: string): boolean {
  return /^(?:\/\/#)?sdk:(?:generate|check|build)(?::|$)/.test(name);
}

/** One task an API for each thing to do, and one for all of them. */
export function declareTasks(apis: readonly TaskApi[]): Tasks {
  const entries = apis.flatMap((api) => [generating(api), ...checking(api), ...building(api)]);
  const kinds = ['generate', 'check', 'build'].map((kind) => {
    const parts = entries.map(({ name }) => name).filter((name) => name.startsWith(`sdk:${kind}:`));
    return [`sdk:${kind}`, { dependsOn: parts.map(inRoot) }] as const;
  });
  const all = kinds.filter(([, { dependsOn }]) => dependsOn.length > 0);
  return {
    scripts: Object.fromEntries(entries.map(({ name, script }) => [name, script])),
    tasks: Object.fromEntries(
      [...all, ...entries.map(({ name, task }) => [name, task] as const)].map(([name, task]) => [
        inRoot(name),
        task,
      ]),
    ),
  };
}

interface Entry {
  readonly name: string;
  readonly script: string;
  readonly task: Task;
}

/**
 * What git ignores is brought back by the runner. Anything else may hold work that was done by hand, which no runner
 * may replace by what it remembers: it decides, like the description, whether there is something to do.
 */
function generating({ name, inputs, packages }: TaskApi): Entry {
  const remembered = packages.filter(({ ignored }) => ignored).flatMap(contentsOf);
  const standing = packages.filter(({ ignored }) => !ignored).flatMap(contentsOf);
  const task = inputs
    ? { inputs: [...inputs, ...standing], outputs: remembered }
    : ({ cache: false } as const);
  return { name: nameOf('generate', name), script: `sdkwright generate${flagOf(name)}`, task };
}

/** Packages that are not committed cannot be out of date. */
function checking({ name, inputs, packages }: TaskApi): readonly Entry[] {
  if (packages.some(({ ignored }) => ignored)) return [];
  const task = inputs
    ? { inputs: [...inputs, ...packages.flatMap(contentsOf)], outputs: [] }
    : ({ cache: false } as const);
  return [{ name: nameOf('check', name), script: `sdkwright check${flagOf(name)}`, task }];
}

/** Runners know what has changed before them: of packages that are not there yet, by what they are made from. */
function building({ name, inputs = [], packages }: TaskApi): readonly Entry[] {
  const built = packages.filter((each) => each.built);
  if (built.length === 0) return [];
  const sources = built.flatMap((each) => (each.ignored ? inputs : contentsOf(each)));
  const task = {
    dependsOn: [inRoot(nameOf('generate', name))],
    inputs: [...new Set(sources)],
    outputs: built.map(({ folder }) => `${folder}/dist/**`),
  };
  const script = built.map(({ folder }) => `sdkwright build ${quote(folder)}`).join(' && ');
  return [{ name: nameOf('build', name), script, task }];
}

function contentsOf({ folder }: TaskPackage): readonly string[] {
  return [`${folder}/**`, `!${folder}/dist/**`, `!${folder}/node_modules/**`];
}

function nameOf(kind: string, api: string | undefined): string {
  return api === undefined ? `sdk:${kind}` : `sdk:${kind}:${api}`;
}

function flagOf(api: string | undefined): string {
  return api === undefined ? '' : ` --api ${api}`;
}

/** As a task of the root of a workspace. */
function inRoot(name: string): string {
  return `//#${name}`;
}

/** For the shells of all systems. */
function quote(path: string): string {
  return /^[\w./@-]+$/.test(path) ? path : JSON.stringify(path);
}
