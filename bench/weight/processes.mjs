// What is measured by starting processes: imports and compilers, in rounds in which every subject has its turn.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { mapValues, median } from '../rounds.mjs';
import { place } from './workspace.mjs';

const compiler = join(import.meta.dirname, '../node_modules/typescript/bin/tsc');

/** Medians by subject and measure of tasks, which are given as `{ subject: { measure: () => number | object } }`. */
export function inRounds(tasks, rounds) {
  const results = mapValues(tasks, (measures) => mapValues(measures, () => []));
  for (let round = 0; round < rounds; round++)
    for (const [subject, measures] of Object.entries(tasks))
      for (const [measure, run] of Object.entries(measures)) results[subject][measure].push(run());
  return mapValues(results, (measures) => mapValues(measures, middle));
}

function middle(values) {
  if (typeof values[0] === 'number') return median(values);
  return mapValues(values[0], (_, key) => median(values.map((value) => value[key])));
}

/** Milliseconds that a process takes which imports a package, or nothing. */
export function importTasks({ project, imported }) {
  const esm = place(project, 'import.mjs', imported === undefined ? '' : `import '${imported}';`);
  const cjs = place(project, 'require.cjs', imported === undefined ? '' : `require('${imported}');`);
  return { esm: () => timeOf([esm]), cjs: () => timeOf([cjs]) };
}

function timeOf(args) {
  const start = performance.now();
  run(args);
  return performance.now() - start;
}

/** What the compiler says of itself, in seconds and megabytes, checking one program of a project. */
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
  return () => figuresOf(run([compiler, '-p', path, '--extendedDiagnostics'], statuses));
}

function figuresOf(text) {
  const figure = (name) => Number(new RegExp(`^${name}: +([\\d.]+)`, 'm').exec(text)[1]);
  return {
    time: figure('Total time'),
    memory: figure('Memory used') / 1000,
    instantiations: figure('Instantiations'),
  };
}

function run(args, statuses = [0]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (!statuses.includes(status)) throw new Error(`${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}
