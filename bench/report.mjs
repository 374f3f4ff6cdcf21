// What the benchmarks tell: tables on the terminal, and the same in docs/benchmarks.md.
import { appendFileSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;

/** Prints tables, rows as objects, and appends them under a title with date, machine and versions. */
export function publish(title, note, tables) {
  for (const table of tables) console.table(table);
  const date = new Date().toISOString().slice(0, 10);
  const machine = `Node.js ${process.version}, ${cpus().length} × ${cpus()[0].model}`;
  const text = [
    `## ${title}, ${date}`,
    `${machine}; ${versions().join(', ')}. ${note}`,
    ...tables.map(markdown),
  ];
  appendFileSync(join(here, '../docs/benchmarks.md'), `\n${text.join('\n\n')}\n`);
}

function versions() {
  const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  return Object.entries(dependencies).map(([name, version]) => `${name} ${version.replace(/^npm:.*@/, '')}`);
}

function markdown(rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const names = Object.keys(rows[0]);
  const body = rows.map((row) => line(names.map((name) => row[name] ?? '')));
  return [line(names), line(names.map(() => '---')), ...body].join('\n');
}
