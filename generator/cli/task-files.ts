import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { readIfPresent, replaceFile } from '../output/file-system.js';
import { manifestName, readManifest } from '../output/manifest.js';
import type { Job } from '../job.js';
import { git } from './git.js';
import { labelOf } from './labels.js';
import { isBuiltIn } from './load-emitter.js';
import { declareTasks, isOwnTask, type TaskApi, type TaskPackage, type Tasks } from './tasks.js';

/** Where tasks are declared, beside the configuration. */
const runnerFile = 'turbo.json';
const scriptsFile = 'package.json';

type Members = Readonly<Record<string, unknown>>;

/** A file with members of ours among those of others. */
interface SharedFile {
  readonly name: string;
  /** What holds ours. */
  readonly member: string;
  readonly content: Members;
}

/** What the tasks of an API are; `inputs` are the files of its description, from the folder on, if all are known. */
export async function describeApi(
  { api, base = '', targets }: Job,
  config: string,
  inputs: readonly string[] | undefined,
): Promise<TaskApi> {
  const known =
    inputs && targets.every(({ emitter }) => isBuiltIn(emitter))
      ? [labelOf(base, config), ...inputs]
      : undefined;
  const packages = targets.map(async ({ out, emitter }): Promise<TaskPackage> => ({
    folder: labelOf(base, out.path),
    ignored: await isIgnored(join(out.path, manifestName), base),
    built: emitter.spell !== undefined,
  }));
  return { name: api, inputs: known, packages: await Promise.all(packages) };
}

/** Also of files that are not there yet. */
async function isIgnored(path: string, cwd: string): Promise<boolean> {
  return git(cwd, 'check-ignore', '--quiet', '--', path).then(
    () => true,
    () => false,
  );
}

/** Writes the tasks beside the configuration and answers the names of the files; what is not ours there stays. */
export async function writeTasks(
  folder: string,
  apis: readonly TaskApi[],
): Promise<Result<readonly string[]>> {
  const [files, problems] = await readFiles(folder);
  if (problems.length > 0) return [[], problems];
  const tasks = declareTasks(apis);
  for (const file of files)
    await replaceFile(join(folder, file.name), `${JSON.stringify(withOurs(file, tasks), null, 2)}\n`);
  return [files.map(({ name }) => name), []];
}

/**
 * Files in which tasks of ours are not what the configuration says; none where there are none. What packages are made
 * from is what they say themselves: one that was not written yet is told about otherwise.
 */
export async function findStaleTasks(
  jobs: readonly Job[],
  config: string,
  cwd: string,
): Promise<readonly Diagnostic[]> {
  const folder = dirname(config);
  const [files, problems] = await readFiles(folder);
  const [runner] = files;
  if (!runner || problems.length > 0 || Object.keys(oursIn(runner)).length === 0) return [];
  const apis: TaskApi[] = [];
  for (const job of jobs) {
    const manifests = await Promise.all(job.targets.map(({ out }) => readManifest(out)));
    const written = manifests.flatMap(([manifest]) => manifest ?? []);
    if (written.length < job.targets.length) return [];
    apis.push(await describeApi(job, config, written[0]?.inputs && Object.keys(written[0].inputs)));
  }
  const tasks = declareTasks(apis);
  return files
    .filter((file) => !isDeepStrictEqual(file.content, withOurs(file, tasks)))
    .map(({ name }) => diagnostic('tasks-stale', { file: labelOf(cwd, join(folder, name)) }));
}

async function readFiles(folder: string): Promise<Result<readonly SharedFile[]>> {
  const start = { $schema: './node_modules/turbo/schema.json' };
  const found = await Promise.all([
    readShared(folder, { name: runnerFile, member: 'tasks', content: start }),
    readShared(folder, { name: scriptsFile, member: 'scripts', content: {} }),
  ]);
  return [found.flatMap(([file]) => file ?? []), found.flatMap(([, problems]) => problems)];
}

async function readShared(folder: string, file: SharedFile): Promise<Result<SharedFile | undefined>> {
  const text = (await readIfPresent(join(folder, file.name)))?.toString('utf8');
  if (text === undefined && file.name === runnerFile) return [file, []];
  try {
    return [{ ...file, content: JSON.parse(text ?? '') as Members }, []];
  } catch (error) {
    const reason = text === undefined ? 'it is not there' : (error as Error).message;
    return [undefined, [diagnostic('tasks-unreadable', { file: file.name, reason })]];
  }
}

function withOurs(file: SharedFile, tasks: Tasks): Members {
  const others = Object.entries(membersIn(file)).filter(([name]) => !isOwnTask(name));
  const ours = file.name === runnerFile ? tasks.tasks : tasks.scripts;
  return { ...file.content, [file.member]: { ...Object.fromEntries(others), ...ours } };
}

function oursIn(file: SharedFile): Members {
  return Object.fromEntries(Object.entries(membersIn(file)).filter(([name]) => isOwnTask(name)));
}

function membersIn({ content, member }: SharedFile): Members {
  return (content[member] ?? {}) as Members;
}
