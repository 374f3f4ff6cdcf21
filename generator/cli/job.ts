import { dirname, resolve } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import type { ValueOptions } from '../emit/core/emitter.js';
import type { Job, Target, VersionInput } from '../job.js';
import { chooseApis } from './api-flag.js';
import {
  apisOf,
  checkConfig,
  type ApiConfig,
  type ConfiguredApi,
  type TargetConfig,
  type VersionConfig,
} from './config.js';
import { findConfig, readConfigFile, type ConfigFile, type ConfigPath } from './config-file.js';
import { defaultPackage } from './default-package.js';
import { labelOf, sourceLabel } from './labels.js';
import { loadEmitter } from './load-emitter.js';

/** Where jobs come from. */
export interface JobPlace {
  /** Of the configuration; the one in `cwd` unless given. */
  readonly path?: string | undefined;
  readonly cwd: string;
  /** The APIs that are wanted; all unless given. */
  readonly apis?: readonly string[] | undefined;
}

/** Reads a configuration and makes a job of each of its APIs. */
export async function jobsFromFile({
  path,
  cwd,
  apis,
}: JobPlace): Promise<Result<readonly Job[] | undefined>> {
  const found = await pathOfConfig(path, cwd);
  if (found === undefined) return [undefined, [diagnostic('config-not-found', { folder: cwd })]];
  const [file, unreadable] = await readConfigFile(found, cwd);
  if (!file) return [undefined, unreadable];
  const [config, problems] = await checkConfig(file);
  if (!config) return [undefined, problems];
  const origin = { path: found, folder: dirname(found), cwd, locate: file.locate };
  const all = apisOf(config);
  const shared = findSharedFolders(all, origin);
  const [chosen, unknown] = chooseApis(all, apis);
  const made = await Promise.all(chosen.map((api) => makeJob(api, within(origin, api.path))));
  const faults = [...shared, ...unknown, ...made.flatMap(([, each]) => each)];
  return [faults.length > 0 ? undefined : made.flatMap(([job]) => job ?? []), faults];
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

function within(origin: Origin, start: ConfigPath): Origin {
  return { ...origin, locate: (path, key) => origin.locate([...start, ...path], key) };
}

async function makeJob({ name, config }: ConfiguredApi, origin: Origin): Promise<Result<Job | undefined>> {
  const made = await Promise.all(config.targets.map((target, index) => makeTarget(target, index, origin)));
  const diagnostics = made.flatMap(([, problems]) => problems);
  if (diagnostics.length > 0) return [undefined, diagnostics];
  const input = resolve(origin.folder, config.input);
  const job: Job = {
    ...(name !== undefined && { api: name }),
    input,
    cwd: origin.cwd,
    base: origin.folder,
    source: sourceLabel(origin.folder, input),
    ...readSettings(config, origin.folder),
    ...(config.versions && { versions: config.versions.map((each) => readInput(each, origin.folder)) }),
    targets: made.flatMap(([target]) => target ?? []),
  };
  return [job, []];
}

function readInput({ name, input: file, overlays = [] }: VersionConfig, folder: string): VersionInput {
  const input = resolve(folder, file);
  return {
    name,
    input,
    source: sourceLabel(folder, input),
    overlays: overlays.map((each) => resolve(folder, each)),
  };
}

/** What a configuration says about how the description is read. */
function readSettings(
  { name, overlays, filter, allowOrigins, strict }: ApiConfig,
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
  const place = { config: file, locate: () => locate(['targets', String(index), 'emitter']) };
  const [emitter, problems] = await loadEmitter(config.emitter, place);
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
function findSharedFolders(
  apis: readonly ConfiguredApi[],
  { folder, locate }: Origin,
): readonly Diagnostic[] {
  const taken = new Set<string>();
  return apis.flatMap(({ path: start, config: { targets } }) =>
    targets.flatMap(({ out }, index) => {
      const path = resolve(folder, out);
      if (taken.has(path))
        return [diagnostic('shared-output', { out }, locate([...start, 'targets', String(index), 'out']))];
      taken.add(path);
      return [];
    }),
  );
}
