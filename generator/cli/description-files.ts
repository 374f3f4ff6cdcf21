import { resolve } from 'node:path';
import type { LoadedApi } from './loaded-apis.js';
import { isAddress } from '../spec/remote.js';

/**
 * Absolute paths of the files that an API was read from, in all versions and with overlays; without those from
 * elsewhere.
 */
export function descriptionFiles({ job, loaded, versions }: LoadedApi): readonly string[] {
  const { cwd = '', overlays = [] } = job;
  const documents = [loaded, ...versions].map(({ document }) => document);
  const files = documents.flatMap((document) => document.files.map(({ path }) => path));
  const own = files.filter((path) => !isAddress(path)).map((path) => resolve(cwd, path));
  const more = (job.versions ?? []).flatMap((each) => each.overlays);
  return [...new Set([...own, ...overlays, ...more])];
}
