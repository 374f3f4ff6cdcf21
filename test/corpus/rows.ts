import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Description } from './descriptions.js';
import type { Outcome, Problems } from './outcome.js';

/** One description and what became of it. */
export interface Result {
  readonly description: Description;
  readonly outcome: Outcome;
}

/** What the page says about one description. */
export interface Row {
  /** One for each of the columns. */
  readonly cells: readonly string[];
  /** In words: a few of what failed. */
  readonly problems: readonly string[];
}

/** Heads of the columns. */
export const COLUMNS = [
  'Description',
  'OpenAPI',
  'Operations',
  'Errors',
  'Warnings',
  'Bundler',
  'Node.js',
  'Called',
  'Tried',
] as const;

/** What a row says in a column. */
export function cellOf({ cells }: Row, column: (typeof COLUMNS)[number]): string {
  return cells[COLUMNS.indexOf(column)] ?? '';
}

/** The row of a result from this day. */
export function rowOf({ description, outcome }: Result, date: string): Row {
  const { generated, bundler, nodenext, called, end } = outcome;
  const all = generated?.operations ?? 0;
  const counts = [generated?.operations, generated?.errors, generated?.warnings];
  const cells = [
    nameOf(description),
    versionOf(description),
    ...counts.map((each) => String(each ?? '–')),
    compiled(bundler),
    compiled(nodenext),
    called ? `${all - called.count} of ${all}` : '–',
    date,
  ];
  const first = [bundler, nodenext, called].flatMap((problems) => problems?.first ?? []);
  const problems = [...new Set(first), ...(end === undefined ? [] : [end])];
  return { cells, problems: problems.map((line) => line.replaceAll('`', "'").replaceAll(/\s+/g, ' ')) };
}

function compiled(problems: Problems | undefined): string {
  if (!problems) return '–';
  return problems.count === 0 ? 'yes' : `no (${problems.count})`;
}

/** What a page says, by the names of the descriptions. */
export function readRows(page: string): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row & { problems: string[] }>();
  let problems: string[] = [];
  for (const line of page.split('\n')) {
    const cells = line.startsWith('|') ? line.slice(1, -1).split('|').map((cell) => cell.trim()) : []; // prettier-ignore
    const [name = ''] = cells;
    if (/[./]/.test(name)) rows.set(name, { cells, problems: [] });
    const [, owner, problem] = /^(?:- (.*)| {2}- `(.*)`)$/.exec(line) ?? [];
    if (owner !== undefined) problems = rows.get(owner)?.problems ?? [];
    if (problem !== undefined) problems.push(problem);
  }
  return rows;
}

/** What a description is called on the page. */
export function nameOf({ package: name, file }: Description): string {
  return name === '' ? file : `${name.slice(0, name.lastIndexOf(' '))}: ${file}`;
}

/** What the description says of itself; it is not parsed for that. */
function versionOf({ path: file }: Description): string {
  const [, version] = /["']?(?:openapi|swagger)["']?\s*:\s*["']?(\d[\d.]*)/.exec(readFileSync(path.resolve(file), 'utf8')) ?? []; // prettier-ignore
  return version ?? '?';
}
