import { basename, dirname, relative, resolve, sep } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Result } from '../diagnostics/diagnostic.js';
import type { Version } from '../diff/report/report.js';
import { generator } from '../output/identity.js';
import { manifestName, parseManifest } from '../output/manifest.js';
import { load } from '../load.js';
import type { Making } from '../release/bump.js';
import { apisOf, checkConfig, type ApiConfig, type Config } from './config.js';
import { parseConfig } from './config-file.js';
import { git, reasonOf } from './git.js';
import { checkOut } from './revision.js';

/** What a release was made from. */
export interface Released {
  readonly version: Version;
  readonly making: Making;
}

/** Where a release is looked for: its tag, and the paths that things have in the working tree, absolute. */
export interface ReleasePlace {
  readonly tag: string;
  readonly config: string;
  /** Folder of the package. */
  readonly out: string;
}

/** Reads the description that a release was made from, and how, from what git has under its tag. */
export async function readReleased(place: ReleasePlace): Promise<Result<Released | undefined>> {
  const { tag, config: path } = place;
  const folder = dirname(path);
  try {
    const text = await git(folder, 'show', `${tag}:./${basename(path)}`);
    const [file, unreadable] = parseConfig(text, `${tag}:${basename(path)}`);
    const [config, problems] = file ? await checkConfig(file) : [undefined, unreadable];
    if (!config) return [undefined, problems];
    const making = await readMaking(place);
    const [version, others] = await readDescription(tag, apiThen(config, place), folder);
    return [version && { version, making }, others];
  } catch (error) {
    return [undefined, [diagnostic('revision-unreadable', { source: tag, reason: reasonOf(error) })]];
  }
}

/** The API that the package was made of, which may have been listed by another name, or the only one. */
function apiThen(config: Config, { config: path, out }: ReleasePlace): ApiConfig {
  const apis = apisOf(config).map((api) => api.config);
  const isHome = (api: ApiConfig): boolean =>
    api.targets.some((target) => resolve(dirname(path), target.out) === out);
  const found = apis.find(isHome) ?? apis[0];
  if (!found) throw new Error('a configuration without an API');
  return found;
}

async function readMaking({ tag, config, out }: ReleasePlace): Promise<Making> {
  const folder = dirname(config);
  const lock = relative(folder, resolve(out, manifestName)).split(sep).join('/');
  const { generator: made, style = {} } = parseManifest(await git(folder, 'show', `${tag}:./${lock}`)) ?? {};
  return { generator: made?.split(' ').at(-1) ?? generator.version, style };
}

/** Only errors are told: what is wrong with a description that was released is no news. */
async function readDescription(
  tag: string,
  config: ApiConfig,
  folder: string,
): Promise<Result<Version | undefined>> {
  const { input, overlays = [], name, filter, allowOrigins } = config;
  const outs = await Promise.all([input, ...overlays].map((path) => checkOut(`${tag}:${path}`, folder)));
  const [first, ...others] = outs.flatMap(([checkout]) => checkout ?? []);
  try {
    if (!first || others.length < overlays.length)
      return [undefined, outs.flatMap(([, problems]) => problems)];
    const settings = {
      ...(name !== undefined && { name }),
      ...(filter && { filter }),
      ...(allowOrigins && { allowOrigins }),
    };
    const [loaded, problems] = await load({
      input: first.path,
      cwd: folder,
      overlays: others.map(({ path }) => path),
      ...settings,
    });
    return [loaded && { source: tag, model: loaded.model }, loaded ? [] : problems];
  } finally {
    for (const [checkout] of outs) await checkout?.dispose();
  }
}
