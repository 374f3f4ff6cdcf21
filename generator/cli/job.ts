import { dirname, resolve } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import type { ValueOptions } from '../emit/core/emitter.js';
import type { Job, Target } from '../pipeline.js';
import { checkConfig, type Config, type TargetConfig } from './config.js';
import { findConfig, readConfigFile, type ConfigFile } from './config-file.js';
import { defaultPackage } from './default-package.js';
import { labelOf, sourceLabel } from './labels.js';
import { loadEmitter } from './load-emitter.js';

/** Reads the configuration at `path`, or the one in `cwd`, and makes a job of it. */
export async function jobFromFile(path: string | undefined, cwd: string): Promise<Result<Job | undefined>> {
  const found = await pathOfConfig(path, cwd);
  if (found === undefined) return [undefined, [diagnostic('config-not-found', { folder: cwd })]];
  const [file, unreadable] = await readConfigFile(found, cwd);
  if (!file) return [undefined, unreadable];
  const [config, problems] = checkConfig(file);
  if (!config) return [undefined, problems];
  return makeJob(config, { path: found, folder: dirname(found), cwd, locate: file.locate });
}

/** Absolute path of the configuration that is named, or of the one in `cwd` if there is one. */
export async function pathOfConfig(path: string | undefined, cwd: string): Promise<string | undefined> {
  return path === undefined ? findConfig(cwd) : resolve(cwd, path);
}

/** Where a configuration comes from: its paths are relative to `folder`, those in messages to `cwd`. */
interface Origin {
  readonly path: string;
  readonly folder: string;
  readonly cwd: string;
  readonly locate: ConfigFile['locate'];
}

async function makeJob(config: Config, origin: Origin): Promise<Result<Job | undefined>> {
  const made = await Promise.all(config.targets.map((target, index) => makeTarget(target, index, origin)));
  const diagnostics = [...made.flatMap(([, problems]) => problems), ...findSharedFolders(config, origin)];
  if (diagnostics.length > 0) return [undefined, diagnostics];
  const input = resolve(origin.folder, config.input);
  const job: Job = {
    input,
    cwd: origin.cwd,
    base: origin.folder,
    source: sourceLabel(origin.folder, input),
    ...readSettings(config, origin.folder),
    targets: made.flatMap(([target]) => target ?? []),
  };
  return [job, []];
}

/** What a configuration says about how the description is read. */
function readSettings(
  { name, overlays, filter, allowOrigins, strict }: Config,
  folder: string,
): Partial<Job> {
  return {
    ...(name !== undefined && { name }),
    ...(overlays && { overlays: overlays.map((file) => resolve(folder, file)) }),
    ...(filter && { filter }),
    ...(allowOrigins && { allowOrigins }),
    ...(strict !== undefined && { strict }),
  };
}

async function makeTarget(
  config: TargetConfig,
  index: number,
  { path: file, folder, cwd, locate }: Origin,
): Promise<Result<Target | undefined>> {
  const location = locate(['targets', String(index), 'emitter']);
  const [emitter, problems] = await loadEmitter(config.emitter, { config: file, location });
  const path = resolve(folder, config.out);
  const out = { path, label: labelOf(cwd, path) };
  const { enums, edits, pack } = config;
  const named = { ...defaultPackage(path), ...config.package };
  const target = {
    out,
    package: named,
    values: valuesOf(config),
    ...(enums && { enums }),
    ...(edits && { edits }),
    ...(pack && { pack }),
  };
  return [emitter && { emitter, ...target }, problems];
}

function valuesOf({ dates, properties, validation }: TargetConfig): ValueOptions {
  return { ...(dates && { dates }), ...(properties && { properties }), ...(validation && { validation }) };
}

/** Two targets in one folder would remove each other's files. */
function findSharedFolders({ targets }: Config, { folder, locate }: Origin): readonly Diagnostic[] {
  const paths = targets.map(({ out }) => resolve(folder, out));
  return targets.flatMap(({ out }, index) => {
    if (paths.indexOf(resolve(folder, out)) === index) return [];
    return [diagnostic('shared-output', { out }, locate(['targets', String(index), 'out']))];
  });
}
