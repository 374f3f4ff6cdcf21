import { dirname } from 'node:path';
import { hasErrors } from '../diagnostics/diagnostic.js';
import { inputsOf, load, loadVersions, type Job } from '../pipeline.js';
import type { Io } from './io.js';
import { jobsFromFile } from './job.js';
import { report } from './report.js';
import { Stages } from './stages.js';
import { describeApi, writeTasks } from './task-files.js';
import type { TaskApi } from './tasks.js';

/** Declares the tasks of a configuration, whose absolute path is given, to Turborepo. */
export async function initTasks(config: string, io: Io): Promise<number> {
  const [jobs, problems] = await jobsFromFile({ path: config, cwd: io.cwd });
  if (!jobs) return report(problems, io);
  const apis: TaskApi[] = [];
  for (const job of jobs) apis.push(await describeApi(job, config, await findInputs(job, io)));
  const folder = dirname(config);
  const [written, others] = await writeTasks(folder, apis);
  for (const name of written) io.stdout.write(`${name} written\n`);
  return report(others, io);
}

/** What is wrong with a description is told when it is generated. */
async function findInputs(job: Job, io: Io): Promise<readonly string[] | undefined> {
  const [loaded, diagnostics] = await load(job, new Stages(io).run);
  const [versions, others] = await loadVersions(job, new Stages(io).run);
  const sound = loaded && versions && !hasErrors([...diagnostics, ...others]);
  const inputs = sound ? await inputsOf(job, [loaded, ...versions]) : undefined;
  return inputs && Object.keys(inputs);
}
