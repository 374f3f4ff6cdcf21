// What is measured by starting processes: imports and compilers, in rounds in which every subject has its turn.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { mapValues, median } from '../rounds.mjs';
import { place } from './workspace.mjs';

const compiler = join(import.meta.dirname, '../node_modules/typescript/bin/tsc');
const meter = join(import.meta.dirname, '../meter.cjs');

/**
 * What tasks, given as `{ subject: { measure: () => figures } }`, take above those of the subject `empty`: medians of the
 * differences within one round, since the machine is faster at some times than at others.
 */
export function aboveEmpty({ empty, ...tasks }, rounds) {
  const results = mapValues(tasks, (measures) => mapValues(measures, () => []));
  for (let round = 0; round < rounds; round++) {
    const floors = mapValues(empty, (run) => run());
    for (const [subject, measures] of Object.entries(tasks))
      for (const [measure, run] of Object.entries(measures))
        results[subject][measure].push(difference(run(), floors[floorOf(measure)]));
  }
  return mapValues(results, (measures) => mapValues(measures, medianOf));
}

/** Programs of any length have the same empty one, with libraries checked or not. */
function floorOf(measure) {
  return measure.replace('fifty', 'one');
}

function difference(figures, floor) {
  return mapValues(figures, (value, key) => value - floor[key]);
}

function medianOf(rounds) {
  return mapValues(rounds[0], (_, key) => median(rounds.map((figures) => figures[key])));
}

/** Milliseconds of CPU time of a process that imports a package, or nothing. */
export function importTasks({ project, imported }) {
  const esm = place(project, 'import.mjs', imported === undefined ? '' : `import '${imported}';`);
  const cjs = place(project, 'require.cjs', imported === undefined ? '' : `require('${imported}');`);
  return { esm: () => timeOf(run([esm])), cjs: () => timeOf(run([cjs])) };
}

/** Seconds of CPU time and megabytes that are in use at the end, of a compiler that checks one program of a project. */
export function compileTask({ project, installed }, name, text, skipLibCheck) {
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    module: 'nodenext',
    types: ['node'],
    strict: true,
    skipLibCheck,
    noEmit: true,
  };
  place(project, `check-${name}.ts`, text);
  const config = { compilerOptions, files: [`check-${name}.ts`] };
  const path = place(project, `tsconfig.${name}-${skipLibCheck}.json`, JSON.stringify(config));
  // Clients that are sources in the project have errors of their own.
  const statuses = installed === undefined ? [0, 1, 2] : [0];
  // With `--expose-gc` the compiler collects what is garbage before it tells how much memory it uses.
  const args = ['--expose-gc', compiler, '-p', path, '--extendedDiagnostics'];
  return () => figuresOf(run(args, statuses));
}

function timeOf({ cpu }) {
  return { time: cpu * 1000 };
}

function figuresOf({ cpu, stdout }) {
  return { time: cpu, memory: Number(/^Memory used: +(\d+)K/m.exec(stdout)[1]) / 1000 };
}

function run(args, statuses = [0]) {
  const { status, output } = spawnSync(process.execPath, ['--require', meter, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [, stdout, stderr, figures] = output;
  if (!statuses.includes(status)) throw new Error(`${args.join(' ')}\n${stdout}${stderr}`);
  return { ...JSON.parse(figures), stdout };
}
