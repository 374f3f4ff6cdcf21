import { existsSync, realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import type { HostName } from '../ci/hostings.js';
import { workflowsFor, type Pipeline, type Workflow } from '../ci/workflows.js';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isSystemError, readIfPresent, replaceFile } from '../output/file-system.js';
import { manifestName } from '../output/manifest.js';
import type { Job } from '../job.js';
import { unknownApi } from './api-flag.js';
import { descriptionFiles } from './description-files.js';
import { git } from './git.js';
import type { Io } from './io.js';
import { jobsFromFile } from './job.js';
import { labelOf } from './labels.js';
import { loadAll, type LoadedApi } from './loaded-apis.js';
import { report } from './report.js';

/** What `init` is told about a pipeline. */
export interface CiFlags {
  readonly ci?: HostName;
  readonly source?: readonly Source[];
  readonly force?: true;
}

/** Where the description of an API is fetched; without a name, of the only one. */
export interface Source {
  readonly api: string | undefined;
  readonly address: string;
}

/** Writes the files of a pipeline for a configuration; `config` is absolute. */
export async function initCi(
  config: string,
  host: HostName,
  { flags: { source = [], force }, io }: { readonly flags: CiFlags; readonly io: Io },
): Promise<number> {
  const [jobs, problems] = await jobsFromFile({ path: config, cwd: io.cwd });
  const unknown = findUnknown(source, jobs ?? []);
  if (!jobs || unknown.length > 0) return report([...problems, ...unknown], io);
  const [apis, others] = await loadAll(jobs, io);
  if (!apis) return report(others, io);
  const top = await topOf(dirname(config));
  const base = await branchOf(top);
  const workflows = workflowsFor(host, pipelineOf(apis, { top, config, base, source }));
  const refused = force ? [] : await findOthers(workflows, top, io);
  if (refused.length > 0) return report(refused, io);
  const unwritten = await writeAll(workflows, top);
  if (unwritten.length === 0)
    for (const { path } of workflows) io.stdout.write(`${labelOf(io.cwd, join(top, path))} written\n`);
  if (host === 'gitlab') io.stdout.write(`next: have .gitlab-ci.yml include it:\n${include}`);
  return report(unwritten, io);
}

/** GitLab reads one file, which is its owner's. */
const include = 'include:\n  - local: .gitlab/sdkwright.yml\n';

interface Ground {
  /** Of the repository; absolute, as are the others. */
  readonly top: string;
  readonly config: string;
  readonly base: string;
  readonly source: readonly Source[];
}

/** Sources of APIs that there are not. */
function findUnknown(sources: readonly Source[], jobs: readonly Job[]): readonly Diagnostic[] {
  const known = jobs.flatMap(({ api }) => api ?? []);
  return sources
    .filter(({ api }) => !jobs.some((job) => job.api === api))
    .map(({ api, address }) =>
      api === undefined
        ? diagnostic('config-invalid', {
            problem: `which API ${address} describes is not said`,
            about: `write --source NAME=${address}, with a name of ${known.join(', ')}`,
          })
        : unknownApi(api, known),
    );
}

function pipelineOf(apis: readonly LoadedApi[], { top, config, base, source }: Ground): Pipeline {
  const home = dirname(config);
  const below = (folder: string, path: string): string =>
    relative(realpathSync(folder), real(path)).split(sep).join('/') || '.';
  const outs = apis.flatMap(({ job: { targets } }) => targets.map(({ out }) => out.path));
  const inputs = [config, ...apis.flatMap(descriptionFiles)];
  // Another version of the generator writes other files.
  const made = [...new Set([...inputs, join(home, 'package-lock.json')])].map((path) => below(top, path));
  return {
    base,
    fetched: source.length > 0,
    folder: below(top, home),
    descriptions: apis.map(({ job: { api, input } }) => ({
      path: below(home, input),
      source: source.find((each) => each.api === api)?.address,
    })),
    packages: outs.map((path) => below(home, path)),
    inputs: made,
    watched: [...made, ...outs.map((path) => posix.join(below(top, path), '**'))],
    locks: outs.map((path) => below(top, join(path, manifestName))),
  };
}

/** A path without links, whether there is something or not. */
function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(real(dirname(path)), path.slice(dirname(path).length));
}

/** Services look for their files at the top of a repository; before there is one, that is where the configuration is. */
async function topOf(folder: string): Promise<string> {
  return git(folder, 'rev-parse', '--show-toplevel').catch(() => folder);
}

/** The branch that the origin calls its main one, else the one that is checked out. */
async function branchOf(top: string): Promise<string> {
  const remote = await git(top, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD').catch(() => '');
  const local = await git(top, 'symbolic-ref', '--short', 'HEAD').catch(() => '');
  return remote.replace(/^origin\//, '') || local || 'main';
}

async function findOthers(
  workflows: readonly Workflow[],
  top: string,
  io: Io,
): Promise<readonly Diagnostic[]> {
  const found = workflows.map(async ({ path, text }) => {
    const before = (await readIfPresent(join(top, path)))?.toString('utf8');
    if (before === undefined || before === text) return [];
    return [diagnostic('config-exists', { file: labelOf(io.cwd, join(top, path)) })];
  });
  return (await Promise.all(found)).flat();
}

async function writeAll(workflows: readonly Workflow[], top: string): Promise<readonly Diagnostic[]> {
  for (const { path, text } of workflows) {
    try {
      await mkdir(dirname(join(top, path)), { recursive: true });
      await replaceFile(join(top, path), text);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return [diagnostic('output-failed', { path, reason: error.message })];
    }
  }
  return [];
}
