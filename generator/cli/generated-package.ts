import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Result } from '../diagnostics/diagnostic.js';
import type { PackageOptions } from '../emit/core/emitter.js';
import { generator } from '../output/identity.js';
import { readManifest } from '../output/manifest.js';
import { styleOf } from '../job.js';
import type { Making } from '../release/bump.js';
import { nextVersion } from '../release/version.js';
import { findConfig } from './config-file.js';
import { jobsFromFile } from './job.js';
import { labelOf } from './labels.js';

/** A generated package as it stands on disk. */
export interface GeneratedPackage extends PackageOptions {
  /** Absolute. */
  readonly folder: string;
  /** How it was made: as its manifest records it. */
  readonly before: Making;
  /** How it would be made now: by this generator, in the style that the configuration in the working directory says. */
  readonly after: Making;
}

/** Reads the package in a folder that is named relative to `cwd`. */
export async function readGeneratedPackage(
  path: string,
  cwd: string,
): Promise<Result<GeneratedPackage | undefined>> {
  const folder = resolve(cwd, path);
  const label = labelOf(cwd, folder);
  const [manifest, problems] = await readManifest({ path: folder, label });
  if (problems.length > 0) return [undefined, problems];
  const { generator: made = '', style = {} } = manifest ?? {};
  const before = { generator: made.split(' ').at(-1) || generator.version, style };
  try {
    const text = await readFile(join(folder, 'package.json'), 'utf8');
    const { name, version } = JSON.parse(text) as PackageOptions;
    nextVersion(version, 'none');
    const after = { generator: generator.version, style: (await styleNow(folder, cwd)) ?? style };
    return [{ name, version, folder, before, after }, []];
  } catch (error) {
    const reason = (error as Error).message;
    return [undefined, [diagnostic('package-unreadable', { path: `${label}/package.json`, reason })]];
  }
}

/** The style that a configuration gives the package; undefined where there is none that writes it. */
async function styleNow(folder: string, cwd: string): Promise<Making['style'] | undefined> {
  if ((await findConfig(cwd)) === undefined) return undefined;
  const [jobs = []] = await jobsFromFile({ cwd });
  const target = jobs.flatMap(({ targets }) => targets).find(({ out }) => out.path === folder);
  return target && styleOf(target);
}
