import { join } from 'node:path';
import { replaceFile } from '../output/file-system.js';
import { changesetText } from '../release/changelog-file.js';
import { numberRaised } from '../release/next-release.js';
import { packageNameOf } from './default-package.js';
import { labelOf } from './labels.js';
import type { Release } from './release-target.js';
import type { Workshop } from './release.js';

/**
 * Leaves numbers, changelog and tags to changesets: writes what they are told. A package whose number is not that of
 * its last release has been counted and waits to be published.
 */
export async function writeChangesets(
  { io, repository }: Workshop,
  releases: readonly Release[],
  { dryRun }: { readonly dryRun?: true },
): Promise<number> {
  for (const { target, previous, version, entry } of releases) {
    const { name, version: current } = target.package;
    if (previous === undefined || current !== previous) {
      io.stdout.write(`${name} ${current} waits to be published\n`);
      continue;
    }
    const path = join(repository.top, '.changeset', `sdkwright-${packageNameOf(name)}.md`);
    const text = changesetText(name, numberRaised(previous, version), entry);
    if (!dryRun) await replaceFile(path, text);
    io.stdout.write(dryRun ? `${labelOf(io.cwd, path)}\n${text}` : `${labelOf(io.cwd, path)} written\n`);
  }
  return 0;
}
