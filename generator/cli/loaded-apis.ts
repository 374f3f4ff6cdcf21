import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { load, type Job, type Loaded } from '../pipeline.js';
import type { Io } from './io.js';
import { Stages } from './stages.js';

/** An API that was understood. */
export interface LoadedApi {
  readonly job: Job;
  readonly loaded: Loaded;
}

/** Reads the descriptions of all jobs; when one is of no use, what is wrong with it is told, and the value is absent. */
export async function loadAll(
  jobs: readonly Job[],
  io: Io,
): Promise<Result<readonly LoadedApi[] | undefined>> {
  const apis: LoadedApi[] = [];
  const problems: Diagnostic[] = [];
  for (const job of jobs) {
    const [loaded, others] = await load(job, new Stages(io).run);
    if (loaded) apis.push({ job, loaded });
    else problems.push(...others);
  }
  return [apis.length < jobs.length ? undefined : apis, problems];
}
