// The generated SDK's runtime beside its peers. Prints tables and appends them to docs/benchmarks.md.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '..');
const run = (command, args, cwd) => execFileSync(command, args, { cwd, stdio: 'inherit' });
if (!existsSync(join(here, 'node_modules'))) run('npm', ['ci'], here);
run(process.execPath, ['dist/cli/main.js', 'build', 'generated/stripe'], root);

// Loaded only now: they need what was just installed and built.
const { makeSubjects } = await import('./subjects.mjs');
const { measureForms } = await import('./form.mjs');
const { mapValues, measureSubjects, median } = await import('./rounds.mjs');
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
const targets = targetRows(judge(subjects, forms));
console.table(results);
console.table(targets);
appendFileSync(join(root, 'docs/benchmarks.md'), report());
// Connections kept alive would keep the process alive.
process.exit();

function report() {
  const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  const versions = Object.entries(dependencies).map(
    ([name, version]) => `${name} ${version.replace(/^npm:.*@/, '')}`,
  );
  const machine = `Node.js ${process.version}, ${cpus().length} × ${cpus()[0].model}`;
  const date = new Date().toISOString().slice(0, 10);
  const title = `## Runtime, ${date}\n\n${machine}; ${versions.join(', ')}. Medians of ${ROUNDS} interleaved rounds.`;
  return `\n${title}\n\n${markdown(results)}\n\n${markdown(targets)}\n`;
}

function markdown(rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const names = Object.keys(rows[0]);
  return [line(names), line(names.map(() => '---')), ...rows.map((row) => line(Object.values(row)))].join(
    '\n',
  );
}
