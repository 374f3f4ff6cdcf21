// `npm run corpus`: tries all descriptions and writes docs/compatibility.md. With words behind it, tries those that have
// one of them in their name, and tells more; with `--record`, writes their rows of the page anew.
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../support/repository.js';
import { Checker } from './checker.js';
import { allDescriptions, type Description } from './descriptions.js';
import { lineOf, page } from './report.js';
import { nameOf, readRows, rowOf, type Result, type Row } from './rows.js';

const PAGE = path.join(ROOT, 'docs/compatibility.md');
const { positionals: words, values } = parseArgs({
  allowPositionals: true,
  options: { record: { type: 'boolean' } },
});
const isWanted = ({ path: file }: Description): boolean =>
  words.length === 0 || words.some((word) => file.includes(word));
const all = allDescriptions();
const descriptions = all.filter(isWanted);
const results = new Map<Description, Result>();
const waiting = [...descriptions];
process.once('SIGINT', () => void finish().then(() => process.exit(1)));
await Promise.all(Array.from({ length: availableParallelism() }, work));
await finish();

/** Writes what became of those that were tried so far; of the others the page says what it said. */
async function finish(): Promise<void> {
  if (words.length > 0 && values.record !== true) return;
  const before = readRows(await readFile(PAGE, 'utf8'));
  const rows = all.flatMap((description) => currentRow(description) ?? before.get(nameOf(description)) ?? []);
  const packages = new Set(all.map(({ package: name }) => name).filter(Boolean));
  await writeFile(PAGE, await page(rows, [...packages]));
}

function currentRow(description: Description): Row | undefined {
  const result = results.get(description);
  return result && rowOf(result, new Date().toISOString().slice(0, 10));
}

async function work(): Promise<void> {
  const checker = new Checker();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const result = { description: next, outcome: await checker.check(next.path) };
    results.set(next, result);
    tell(result);
  }
  checker.close();
}

function tell(result: Result): void {
  const { bundler, nodenext, called } = result.outcome;
  const details = [bundler, nodenext, called].flatMap((problems) => problems?.first ?? []);
  const more = words.length > 0 ? details.map((line) => `    ${line}\n`).join('') : '';
  process.stdout.write(`${results.size}/${descriptions.length} ${lineOf(result)}\n${more}`);
}
