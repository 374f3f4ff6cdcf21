// How little the generated SDK weighs beside its peers: bundles, imports, compilers, editors, disk. Prints tables and
// appends them to docs/benchmarks.md. `npm run bench weight [ROUNDS]`, 7 unless given.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
if (!existsSync(join(here, 'node_modules/orval')))
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });

// Loaded only now: they need what was just installed.
const { publish } = await import('./report.mjs');
const { mapValues } = await import('./rounds.mjs');
const { targetRows } = await import('./targets.mjs');
const { measureBundles } = await import('./weight/bundles.mjs');
const { measureEditors } = await import('./weight/editor.mjs');
const { aboveEmpty, compileTask, importTasks } = await import('./weight/processes.mjs');
const { makeSubjects } = await import('./weight/subjects.mjs');
const { judge } = await import('./weight/targets.mjs');
const { place, sizeOf } = await import('./weight/workspace.mjs');
const { tables } = await import('./weight/tables.mjs');

const rounds = Number(process.argv[3] ?? 7);
if (!(rounds >= 1)) throw new Error('the number of rounds must be at least 1');
const folder = mkdtempSync(join(here, 'node_modules/.weight-'));
const say = (what) => console.log(`${what} …`);

say('installing and generating');
const subjects = await makeSubjects(folder);
const empty = { project: join(folder, 'empty') };
place(empty.project, 'package.json', '{ "type": "module" }');
const chosen = (test) => Object.fromEntries(Object.entries(subjects).filter(([, subject]) => test(subject)));

say('bundles');
const bundles = {};
for (const platform of ['node', 'browser']) {
  bundles[platform] = {};
  for (const [name, subject] of Object.entries(subjects))
    bundles[platform][name] = await measureBundles(subject, platform);
}
const sizes = mapValues(
  chosen(({ installed }) => installed),
  ({ installed }) => sizeOf(installed),
);

say('imports');
const packages = chosen(({ imported }) => imported);
const imports = aboveEmpty(mapValues({ empty, ...packages }, importTasks), 3 * rounds);

say('compilers');
const compilers = aboveEmpty(
  { empty: compileTasks(empty, { one: '' }), ...mapValues(subjects, compileTasksOf) },
  rounds,
);

say('editors');
const editors = await measureEditors(
  chosen(({ edited }) => edited),
  rounds,
);
rmSync(folder, { recursive: true });

const figures = { bundles, sizes, imports, compilers, editors };
const note = [
  `${rounds} interleaved rounds, of imports ${3 * rounds}. Imports and compilers: CPU time of whole processes, on all`,
  'cores, and memory that is in use at the end, garbage collected; both above an empty program in the same round,',
  'medians. Editors: time on the clock, the least, since other work on the machine only adds.',
].join('\n');
publish('Weight', note, [...tables(figures), targetRows(judge(figures))]);

function compileTasksOf(subject) {
  const { facade, single, fifty } = subject;
  return compileTasks(subject, { one: facade ?? single, fifty });
}

/** Of each program, with the declarations of libraries checked (`Full`) and not. */
function compileTasks(subject, programs) {
  const present = Object.entries(programs).filter(([, text]) => text !== undefined);
  const tasks = present.flatMap(([name, text]) => [
    [name, compileTask(subject, name, text, true)],
    [`${name}Full`, compileTask(subject, name, text, false)],
  ]);
  return Object.fromEntries(tasks);
}
