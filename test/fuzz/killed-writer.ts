import fs, { readFileSync, writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { deserialize } from 'node:v8';
import type { Plan } from '../../generator/output/plan.js';
import { writeOutput } from '../../generator/output/write.js';

/** What changes the world while files are written. */
const EFFECTS = ['chmod', 'copyFile', 'mkdir', 'rename', 'rm', 'writeFile'];
const SYNC_EFFECTS = ['linkSync', 'mkdirSync', 'renameSync', 'rmSync', 'rmdirSync', 'writeFileSync'];

/**
 * A process that does nothing but carry out a plan, and ends itself as no process can help before its n-th effect. It
 * says when it begins, and at the end how many effects there were.
 */
const [file = '', moment = ''] = process.argv.slice(2);
let effects = 0;
for (const name of EFFECTS) tap(fs.promises as unknown as Calls, name);
for (const name of SYNC_EFFECTS) tap(fs as unknown as Calls, name);
syncBuiltinESMExports();
const plan = deserialize(readFileSync(file)) as Plan;
writeSync(1, 'begins\n');
await writeOutput(plan);
writeSync(1, `${effects}\n`);

type Calls = Record<string, (...args: unknown[]) => unknown>;

function tap(calls: Calls, name: string): void {
  const call = calls[name];
  if (!call) throw new Error(`there is no ${name}`);
  calls[name] = (...args) => {
    if (effects === Number(moment)) process.kill(process.pid, 'SIGKILL');
    effects += 1;
    return call.apply(calls, args);
  };
}
