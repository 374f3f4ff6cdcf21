// The generated SDK's runtime beside its peers. Prints tables and appends them to docs/benchmarks.md.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '..');
const run = (command, args, cwd) => execFileSync(command, args, { cwd, stdio: 'inherit' });
if (!existsSync(join(here, 'node_modules'))) run('npm', ['ci', '--ignore-scripts'], here);
run(process.execPath, ['dist/cli/main.js', 'build', 'generated/stripe'], root);

// Loaded only now: they need what was just installed and built.
const { makeSubjects } = await import('./subjects.mjs');
const { measureForms } = await import('./form.mjs');
const { mapValues, measureSubjects, median } = await import('./rounds.mjs');
const { publish } = await import('./report.mjs');
const { judge, targetRows } = await import('./targets.mjs');

const ROUNDS = 9;
const folder = mkdtempSync(join(here, 'node_modules/.hey-api-'));
const server = fork(join(here, 'server.mjs'));
const [port] = await once(server, 'message');
const subjects = await measureSubjects(await makeSubjects(port, folder), {
  rounds: ROUNDS,
  parallel: 4000,
  serial: 1000,
});
server.disconnect();
rmSync(folder, { recursive: true });

const turns = Array.from({ length: ROUNDS + 1 }, () => measureForms(5000)).slice(1);
const forms = mapValues(turns[0], (_, name) => median(turns.map((turn) => turn[name])));

const results = Object.entries(subjects).map(([client, { parallel, serial, cpu }]) => ({
  client,
  'requests/s, 64 concurrent': Math.round(parallel),
  'requests/s, one after the other': Math.round(serial),
  'CPU a request, µs': Math.round(cpu),
  'forms/s': client in forms ? Math.round(forms[client]) : '',
}));
publish('Runtime', `Medians of ${ROUNDS} interleaved rounds.`, [results, targetRows(judge(subjects, forms))]);
// Connections kept alive would keep the process alive.
process.exit();
