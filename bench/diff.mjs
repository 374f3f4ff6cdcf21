// How long comparing two large descriptions takes, whole process, beside its peers. Prints tables and appends them to
// docs/benchmarks.md. `npm run bench diff [ROUNDS]`, 5 unless given.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
if (!existsSync(join(here, 'node_modules/@redocly/cli')))
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });

// Loaded only now: they need what was just installed.
const { makeDescriptions } = await import('./diff/descriptions.mjs');
const { measureProcesses } = await import('./processes.mjs');
const { publish } = await import('./report.mjs');
const { targetRows } = await import('./targets.mjs');

const rounds = Number(process.argv[3] ?? 5);
if (!(rounds >= 1)) throw new Error('the number of rounds must be at least 1');
const folder = mkdtempSync(join(here, 'node_modules/.diff-'));
const { before, same, after, size, edits } = makeDescriptions(folder);

const ours = join(here, '../dist/cli/main.js');
const parse =
  'for (const file of process.argv.slice(1)) JSON.parse(require("fs").readFileSync(file, "utf8"))';
const yaml = `const { parseDocument } = require(${JSON.stringify(join(here, '../node_modules/yaml'))});
for (const file of process.argv.slice(1)) parseDocument(require("fs").readFileSync(file, "utf8"))`;
const smart = `const { compareOpenApi } = require(${JSON.stringify(join(here, 'node_modules/api-smart-diff'))});
const [a, b] = process.argv.slice(1).map((file) => JSON.parse(require("fs").readFileSync(file, "utf8")));
if (compareOpenApi(a, b).diffs.length === 0) throw new Error("nothing found")`;

const figures = await measureProcesses(
  {
    'sdkwright diff': [ours, 'diff', before, after, '--format', 'json'],
    'sdkwright diff, same bytes': [ours, 'diff', before, same],
    '@redocly/cli diff': [join(here, 'node_modules/@redocly/cli/bin/cli.js'), 'diff', before, after],
    'api-smart-diff': ['-e', smart, before, after],
    'parsing both, `yaml`': ['-e', yaml, before, after],
    'parsing both, `JSON.parse`': ['-e', parse, before, after],
    'an empty process': ['-e', ''],
  },
  rounds,
);
rmSync(folder, { recursive: true });

const { 'sdkwright diff': own, '@redocly/cli diff': redocly, 'parsing both, `yaml`': parsing } = figures;
const judged = [
  { measure: 'CPU: × @redocly/cli', value: own.cpu / redocly.cpu, target: 0.5, atMost: true },
  { measure: 'CPU: × parsing both, `yaml`', value: own.cpu / parsing.cpu, target: 1.5, atMost: true },
  { measure: 'memory at its peak, MiB', value: own.memory, target: 300, atMost: true },
];
const rows = Object.entries(figures).map(([subject, { cpu, wall, memory }]) => ({
  subject,
  'CPU, s': cpu.toFixed(2),
  'wall, s': wall.toFixed(2),
  'peak, MiB': memory.toFixed(0),
}));
const note = `Two descriptions of ${(size / 1e6).toFixed(1)} MB, ${edits} edits apart. Medians of ${rounds} interleaved rounds, whole processes.`;
publish('Comparing descriptions', note, [rows, targetRows(judged)]);
