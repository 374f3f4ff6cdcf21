// How long generating the flagship SDK takes, whole process, beside a process that does nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = 5;
const folder = mkdtempSync(join(tmpdir(), 'sdkwright-bench-'));
const generate = [
  'dist/cli/main.js',
  'generate',
  '--input',
  'spec/stripe/2022-08-01/openapi.yaml',
  '--out',
  join(folder, 'sdk'),
];
const forget = () => rmSync(join(folder, 'sdk'), { recursive: true, force: true });

/** What is measured, in the order of each round. */
const subjects = [
  { name: 'empty process', args: ['-e', ''] },
  { name: 'cold', args: generate, before: forget },
  { name: 'nothing changed', args: generate },
];

function measure({ args, before }) {
  before?.();
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const times = new Map(subjects.map(({ name }) => [name, []]));
for (let round = 0; round < ROUNDS; round++)
  for (const subject of subjects) times.get(subject.name).push(measure(subject));
rmSync(folder, { recursive: true });

const floor = median(times.get('empty process'));
console.table(
  subjects.map(({ name }) => {
    const time = median(times.get(name));
    return {
      measure: name,
      'median, s': (time / 1000).toFixed(2),
      'times an empty process': (time / floor).toFixed(1),
    };
  }),
);
