import { existsSync, realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import type { HostName } from '../ci/hostings.js';
import { workflowsFor, type Pipeline, type Workflow } from '../ci/workflows.js';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isSystemError, readIfPresent, replaceFile } from '../output/file-system.js';
import { manifestName } from '../output/manifest.js';
import { load, type Job } from '../pipeline.js';
import { isAddress } from '../spec/remote.js';
import { git } from './git.js';
import type { Io } from './io.js';
import { jobFromFile } from './job.js';
import { labelOf } from './labels.js';
import { report } from './report.js';
import { Stages } from './stages.js';

/** What `init` is told about a pipeline. */
export interface CiFlags {
  readonly ci?: HostName;
  readonly source?: string;
  readonly force?: true;
}

/** Writes the files of a pipeline for a configuration; `config` is absolute. */
export async function initCi(
  config: string,
  host: HostName,
  { flags: { source, force }, io }: { readonly flags: CiFlags; readonly io: Io },
): Promise<number> {
  const [job, problems] = await jobFromFile(config, io.cwd);
  if (!job) return report(problems, io);
  const [loaded, others] = await load(job, new Stages(io).run);
  if (!loaded) return report(others, io);
  const top = await topOf(dirname(config));
  const files = loaded.document.files.map(({ path }) => path).filter((path) => !isAddress(path));
  const inputs = [config, ...files.map((path) => resolve(io.cwd, path)), ...(job.overlays ?? [])];
  const base = await branchOf(top);
  const workflows = workflowsFor(host, pipelineOf(job, { top, config, inputs, base, source }));
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
  readonly inputs: readonly string[];
  readonly base: string;
  readonly source: string | undefined;
}

function pipelineOf({ input, targets }: Job, { top, config, inputs, base, source }: Ground): Pipeline {
  const home = dirname(config);
  const below = (folder: string, path: string): string =>
    relative(realpathSync(folder), real(path)).split(sep).join('/') || '.';
  const outs = targets.map(({ out }) => out.path);
  // Another version of the generator writes other files.
  const made = [...inputs, join(home, 'package-lock.json')].map((path) => below(top, path));
  return {
    base,
    source,
    folder: below(top, home),
    description: below(home, input),
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
