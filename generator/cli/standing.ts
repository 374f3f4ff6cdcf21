import { findCauses, isUntouched, type Causes } from '../output/causes.js';
import { readManifest, type Manifest } from '../output/manifest.js';
import { configurationOf, type Job, type Target } from '../job.js';
import { isBuiltIn } from './load-emitter.js';

/** A package beside what it was made from. */
export interface Standing {
  readonly target: Target;
  readonly manifest: Manifest | undefined;
  readonly causes: Causes | undefined;
  /** Whether all is as it was when the package was written, so that nothing has to be generated to know what it is. */
  readonly untouched: boolean;
}

/** How the packages of a job stand, in its order: checksums are compared, and nothing is understood. */
export function standingsOf(job: Job): Promise<readonly Standing[]> {
  return Promise.all(job.targets.map((target) => stand(job, target)));
}

async function stand(job: Job, target: Target): Promise<Standing> {
  const [manifest] = await readManifest(target.out);
  const ours = isBuiltIn(target.emitter);
  const present = { configuration: configurationOf(job, target), base: job.base ?? job.cwd ?? '' };
  const causes = manifest && findCauses(manifest, present);
  const untouched = ours && manifest && causes && (await isUntouched(target.out, manifest, causes));
  return { target, manifest, causes, untouched: untouched === true };
}
