import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { load, loadVersions, type Job, type Loaded, type LoadedVersion } from '../pipeline.js';
import type { Io } from './io.js';
import { Stages } from './stages.js';

/** An API that was understood. */
export interface LoadedApi {
  readonly job: Job;
  readonly loaded: Loaded;
  /** Its other versions. */
  readonly versions: readonly LoadedVersion[];
}

/** Reads the descriptions of all jobs; when one is of no use, what is wrong with it is told, and the value is absent. */
export async function loadAll(
  jobs: readonly Job[],
  io: Io,
): Promise<Result<readonly LoadedApi[] | undefined>> {
  const apis: LoadedApi[] = [];
  const problems: Diagnostic[] = [];
  for (const job of jobs) {
    const stages = new Stages(io);
    const [loaded, others] = await load(job, stages.run);
    const [versions, more] = await loadVersions(job, stages.run);
    if (loaded && versions) apis.push({ job, loaded, versions });
    else problems.push(...others, ...more);
  }
  return [apis.length < jobs.length ? undefined : apis, problems];
}
