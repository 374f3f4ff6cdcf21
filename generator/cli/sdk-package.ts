import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Result } from '../diagnostics/diagnostic.js';
import type { StyleOptions } from '../emit/core/emitter.js';
import { styleOf } from '../job.js';
import { findConfig } from './config-file.js';
import { readGeneratedPackage } from './generated-package.js';
import { jobsFromFile } from './job.js';

/** An SDK as the code that uses it knows it. */
export interface SdkPackage {
  /** What it is imported as. */
  readonly name: string;
  /** Absolute; only of an SDK that is at hand. */
  readonly folder?: string;
  /** How the old version was written, and how the new one is. */
  readonly styles: { readonly before: StyleOptions; readonly after: StyleOptions };
}

/**
 * The SDK that was asked for: a folder with a package, a name, or the only package of the configuration in the working
 * directory.
 */
export async function findSdk(
  asked: string | undefined,
  cwd: string,
): Promise<Result<SdkPackage | undefined>> {
  if (asked !== undefined && existsSync(join(resolve(cwd, asked), 'package.json'))) {
    const [made, problems] = await readGeneratedPackage(asked, cwd);
    if (!made) return [undefined, problems];
    const { name, folder, before, after } = made;
    return [{ name, folder, styles: { before: before.style, after: after.style } }, problems];
  }
  if (asked !== undefined) return [{ name: asked, styles: { before: {}, after: {} } }, []];
  const hasConfig = (await findConfig(cwd)) !== undefined;
  const [jobs = [], problems] = hasConfig ? await jobsFromFile({ cwd }) : [[], []];
  const [target, ...others] = jobs.flatMap(({ targets }) => targets);
  if (!target || others.length > 0)
    return [undefined, problems.length > 0 ? problems : [diagnostic('package-unknown', { folder: cwd })]];
  const style = styleOf(target);
  return [
    { name: target.package.name, folder: target.out.path, styles: { before: style, after: style } },
    [],
  ];
}
