import { resolve } from 'node:path';
import type { Job, Loaded } from '../pipeline.js';
import { isAddress } from '../spec/remote.js';

/** Absolute paths of the files that a description was read from, its overlays included; without those from elsewhere. */
export function descriptionFiles({ cwd = '', overlays = [] }: Job, { document }: Loaded): readonly string[] {
  const files = document.files.map(({ path }) => path).filter((path) => !isAddress(path));
  return [...files.map((path) => resolve(cwd, path)), ...overlays];
}
