// `npm run fuzz -- --minutes N [--seed S]`: tries descriptions for as long as asked, keeps the smallest that shows a fault
// under regressions/, and prints what was tried. Fails when it found anything.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { ROOT } from '../support/repository.js';
import { linesOf } from './figures.js';
import { Fuzz } from './fuzz.js';
import { keep } from './regressions.js';

/** How many cases there are before those kept are compiled. */
const ROUND = 400;

const { minutes, seed } = new Command('npm run fuzz --')
  .option('--minutes <number>', 'for how long', numberOf, 10)
  .option(
    '--seed <number>',
    'which cases come first; those of the next numbers follow',
    numberOf,
    Date.now() % 1e9,
  )
  .parse()
  .opts<{ minutes: number; seed: number }>();

function numberOf(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError('It is no number.');
  return Number(text);
}

const end = Date.now() + minutes * 60_000;
const isOver = (): boolean => Date.now() >= end;
using fuzz = new Fuzz(availableParallelism(), tell);
process.stdout.write(`seed ${seed}\n`);
for (let told = 0, round = 0; !isOver(); round += 1) {
  await fuzz.round(seed + round, ROUND, isOver);
  for (; told < fuzz.findings.length; told += 1) await report(told);
}
process.stdout.write(`${process.stdout.isTTY ? '\r' : ''}${linesOf(fuzz.figures).join('\n')}\n`);
process.exitCode = fuzz.findings.length > 0 ? 1 : 0;

function tell(): void {
  if (process.stdout.isTTY)
    process.stdout.write(`\r${fuzz.figures.tried} tried, ${fuzz.findings.length} found `);
}

async function report(index: number): Promise<void> {
  const finding = fuzz.findings[index];
  if (!finding) return;
  const { fault, trial } = finding;
  const file = path.relative(ROOT, await keep(finding));
  process.stdout.write(
    `\n${fault.kind} (seed ${trial.seed}, case ${trial.index}): ${fault.what}\n  ${file}\n`,
  );
}
