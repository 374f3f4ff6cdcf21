// How long generating takes, whole process, beside other generators and the floor: from a description of 480 operations
// that is made here, and from GitHub's. Prints tables and appends them to docs/benchmarks.md with a plot of time against
// operations. `npm run bench generate [ROUNDS]`, 5 unless given.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
if (!existsSync(join(here, 'node_modules/oazapfts')))
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });

// Loaded only now: they need what was just installed.
const { compare } = await import('./generate/compare.mjs');
const { scaling } = await import('./generate/scaling.mjs');
const { writeDescription } = await import('./generate/descriptions.mjs');
const { plot } = await import('./generate/plot.mjs');
const { publish } = await import('./report.mjs');
const { targetRows } = await import('./targets.mjs');

const rounds = Number(process.argv[3] ?? 5);
if (!(rounds >= 1)) throw new Error('the number of rounds must be at least 1');
const folder = mkdtempSync(join(here, '.generate-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const synthetic = join(folder, 'synthetic.yaml');
const megabytes = (writeDescription(synthetic, 480) / 1e6).toFixed(1);
const github = join(here, 'node_modules/@octokit/openapi/generated/api.github.com.json');
const note = `Medians of ${rounds} interleaved rounds, whole processes; ratios are of time on the clock.`;

await publishComparison(`480 operations, ${megabytes} MB of YAML`, synthetic);
await publishScaling();
await publishComparison("GitHub's API", github);

async function publishComparison(name, input) {
  const { rows, judged } = await compare(input, {
    folder: join(folder, name.replaceAll(/\W/g, '-')),
    rounds,
  });
  publish(`Generating: ${name}`, note, [rows, targetRows(judged)]);
}

async function publishScaling() {
  const { rows, judged, lines } = await scaling(folder, rounds);
  mkdirSync(join(here, '../docs/images'), { recursive: true });
  writeFileSync(join(here, '../docs/images/generating.svg'), plot(lines));
  const picture = '![Seconds by operations](images/generating.svg)';
  publish('Generating: ten times the operations', `${note}\n\n${picture}`, [rows, targetRows(judged)]);
}
