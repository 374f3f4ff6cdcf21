import { resolve } from 'node:path';
import type { Job } from '../job.js';
import type { SpecDocument } from '../spec/document.js';
import type { LoadedApi } from './loaded-apis.js';
import { isAddress } from '../spec/remote.js';

/**
 * Absolute paths of the files that an API was read from, in all versions and with overlays; without those from
 * elsewhere.
 */
export function descriptionFiles({ job, loaded, versions }: LoadedApi): readonly string[] {
  const { cwd = '', overlays = [] } = job;
  const own = [loaded, ...versions].flatMap(({ document }) => filesOf(document, cwd));
  const more = (job.versions ?? []).flatMap((each) => each.overlays);
  return [...new Set([...own, ...overlays, ...more])];
}

/** Absolute paths of the files that a document was read from in `cwd`; without those from elsewhere. */
export function filesOf({ files }: SpecDocument, cwd: string): readonly string[] {
  return files.filter(({ path }) => !isAddress(path)).map(({ path }) => resolve(cwd, path));
}

/** Absolute paths of the files that a job names itself. */
export function namedFiles({ input, overlays = [], versions = [] }: Job): readonly string[] {
  const more = versions.flatMap((each) => [each.input, ...each.overlays]);
  return [input, ...overlays, ...more].filter((path) => !isAddress(path));
}
