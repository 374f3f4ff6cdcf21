import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { setVersions, versionsIn } from './config-version.js';
import { descriptionFiles } from './description-files.js';
import { labelOf } from './labels.js';
import type { Release } from './release-target.js';
import type { Workshop } from './release.js';

/** Why nothing can be released as things stand. */
export async function findObjections(
  workshop: Workshop,
  releases: readonly Release[],
): Promise<readonly Diagnostic[]> {
  const found = await Promise.all([
    shallow(workshop),
    uncommitted(workshop),
    edited(workshop),
    taken(workshop, releases),
    counted(workshop),
  ]);
  return found.flat();
}

function refuse(reason: string, advice: string): Diagnostic {
  return diagnostic('release-refused', { reason, advice });
}

async function shallow({ repository }: Workshop): Promise<readonly Diagnostic[]> {
  if (!(await repository.isShallow())) return [];
  return [
    refuse(
      'the clone is shallow: what was released before is not known',
      'fetch all of it: git fetch --unshallow --tags',
    ),
  ];
}

/** The next release is compared with what git has of this one. */
async function uncommitted({ repository, apis, io }: Workshop): Promise<readonly Diagnostic[]> {
  const files = apis.flatMap(descriptionFiles);
  const changed = await repository.uncommitted(files);
  const names = changed.map((path) => labelOf(io.cwd, path)).join(', ');
  return names === '' ? [] : [refuse(`not committed: ${names}`, 'commit what the release is made from')];
}

/** Versions are what a release writes itself; anything else in the configuration would be committed along. */
async function edited({ repository, config, apis, io }: Workshop): Promise<readonly Diagnostic[]> {
  const none = versionsIn(apis, () => '0.0.0');
  const [before, now] = [await repository.committed(config), await readFile(config, 'utf8')];
  if (before !== undefined && setVersions(before, none).trimEnd() === setVersions(now, none).trimEnd())
    return [];
  return [refuse(`not committed: ${labelOf(io.cwd, config)}`, 'commit what the release is made from')];
}

async function taken({ repository }: Workshop, releases: readonly Release[]): Promise<readonly Diagnostic[]> {
  const known = await Promise.all(releases.map(({ tag }) => repository.hasTag(tag)));
  return releases
    .filter((_, index) => known[index])
    .map(({ tag }) =>
      refuse(`${tag} is released already, elsewhere`, 'merge what it leads to, or release from there'),
    );
}

/** Changesets count by the package.json that they find. */
async function counted({ repository, channel, config, apis }: Workshop): Promise<readonly Diagnostic[]> {
  if (!existsSync(join(repository.top, '.changeset'))) return [];
  if (channel !== undefined)
    return [refuse('changesets count pre-releases by themselves', `changeset pre enter ${channel}`)];
  const text = await readFile(config, 'utf8');
  if (
    setVersions(
      text,
      versionsIn(apis, () => 'another'),
    ) === text
  )
    return [];
  return [
    refuse(
      'both changesets and the configuration give the version',
      'leave package.version out of the configuration',
    ),
  ];
}
