// `npm run corpus`: tries all descriptions and writes docs/compatibility.md. With words behind it, tries those that have
// one of them in their name, tells more, and writes nothing.
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ROOT } from '../support/repository.js';
import { Checker } from './checker.js';
import { allDescriptions, type Description } from './descriptions.js';
import { lineOf, page, type Result } from './report.js';

const words = process.argv.slice(2);
const isWanted = ({ path: file }: Description): boolean =>
  words.length === 0 || words.some((word) => file.includes(word));
const descriptions = allDescriptions().filter(isWanted);
const results = new Map<Description, Result>();
const waiting = [...descriptions];
process.once('SIGINT', () => void finish().then(() => process.exit(1)));
await Promise.all(Array.from({ length: availableParallelism() }, work));
await finish();

/** Writes the page, about those that were tried so far when the run was interrupted. */
async function finish(): Promise<void> {
  if (words.length > 0) return;
  const inOrder = descriptions.flatMap((description) => results.get(description) ?? []);
  const text = await page(inOrder, new Date().toISOString().slice(0, 10));
  await writeFile(path.join(ROOT, 'docs/compatibility.md'), text);
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
