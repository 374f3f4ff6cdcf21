// `npm run fuzz -- --minutes N [--seed S] [--kills N]`: tries descriptions for as long as asked, keeps the smallest that
// shows a fault under regressions/, kills processes that write, and prints what was tried. Fails when it found anything.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { ROOT } from '../support/repository.js';
import { killLines, linesOf } from './figures.js';
import { Fuzz } from './fuzz.js';
import { killWriter } from './kills.js';
import { keep } from './regressions.js';

/** How many cases there are before those kept are compiled. */
const ROUND = 400;

const { minutes, seed, kills } = new Command('npm run fuzz --')
  .option('--minutes <number>', 'for how long', numberOf, 10)
  .option(
    '--seed <number>',
    'which cases come first; those of the next numbers follow',
    numberOf,
    Date.now() % 1e9,
  )
  .option('--kills <number>', 'how many writers are killed at the end', numberOf, 1000)
  .parse()
  .opts<{ minutes: number; seed: number; kills: number }>();

function numberOf(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError('It is no number.');
  return Number(text);
}

const isTerminal = process.stdout.isTTY;
const end = Date.now() + minutes * 60_000;
const isOver = (): boolean => Date.now() >= end;
using fuzz = new Fuzz(availableParallelism(), tell);
process.stdout.write(`seed ${seed}\n`);
for (let told = 0, round = 0; !isOver(); round += 1) {
  await fuzz.round(seed + round, ROUND, isOver);
  for (; told < fuzz.findings.length; told += 1) await report(told);
}
const killed = await killWriter({ count: kills, seed, onProgress: (count) => show(`${count} killed`) });
process.stdout.write(
  `${isTerminal ? '\r' : ''}${[...linesOf(fuzz.figures), ...killLines(killed)].join('\n')}\n`,
);
process.exitCode = fuzz.findings.length + killed.torn + killed.notRepaired > 0 ? 1 : 0;

function tell(): void {
  show(`${fuzz.figures.tried} tried, ${fuzz.findings.length} found`);
}

/** How far it is, over what was shown before, where somebody looks on. */
function show(text: string): void {
  if (isTerminal) process.stdout.write(`\r${text} `);
}

async function report(index: number): Promise<void> {
  const finding = fuzz.findings[index];
  if (!finding) return;
  const { fault, trials } = finding;
  const files = (await keep(finding)).map((file) => `  ${path.relative(ROOT, file)}\n`);
  const where = `seed ${trials[0]?.seed ?? seed}, case ${trials.map(({ index }) => index).join(', ')}`;
  process.stdout.write(`\n${fault.kind} (${where}): ${fault.what}\n${files.join('')}`);
}
