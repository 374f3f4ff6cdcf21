import { changedSince } from './checksums.js';
import { findDrift } from './drift.js';
import { readIgnored } from './edits/ignored.js';
import { realPathOf, stageOf, statIfPresent } from './file-system.js';
import { formatter } from './format.js';
import { generatorLabel, manifestFile, type Manifest } from './manifest.js';
import type { OutputFolder } from './output-folder.js';
import { planOutput } from './plan.js';

/** What a package would be made from now. */
export interface Present {
  /** Checksum of all that is asked for and decides what is written. */
  readonly configuration: string;
  /** Folder that the paths of `inputs` in the manifest are relative to; absolute. */
  readonly base: string;
}

/** What has become another since a package was written. */
export interface Causes {
  readonly generator: boolean;
  readonly formatter: boolean;
  readonly configuration: boolean;
  /** Files of the description that changed or are gone; undefined where the manifest does not list them. */
  readonly inputs: readonly string[] | undefined;
}

/** Compares what a package was made from with what there is now. */
export function findCauses(manifest: Manifest, present: Present): Causes {
  return {
    generator: manifest.generator !== generatorLabel,
    formatter: manifest.formatter !== formatter,
    configuration: manifest.configuration !== present.configuration,
    inputs: manifest.inputs && changedSince(manifest.inputs, present.base),
  };
}

/**
 * Whether a package is, byte for byte, what this generator wrote from the same files in the same configuration, and
 * nothing is left of a run that was killed. Then it would write the same again, and nothing has to be generated to know that.
 */
export async function isUntouched(out: OutputFolder, manifest: Manifest, causes: Causes): Promise<boolean> {
  if (causes.generator || causes.formatter || causes.configuration || causes.inputs?.length !== 0)
    return false;
  if (await statIfPresent(stageOf(await realPathOf(out.path)))) return false;
  const isIgnored = await readIgnored(out.path);
  const { ignored = [] } = manifest;
  if (!ignored.every(isIgnored) || [...manifest.files.keys()].some(isIgnored)) return false;
  const files = [...manifest.files].map(([path, { written }]) => ({ path, written }));
  const plan = await planOutput(out, [...files, manifestFile(manifest)], manifest);
  return findDrift(plan).length === 0;
}
