import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Change } from '../../generator/diff/judge/change.js';
import { axes, type Verdict } from '../../generator/diff/judge/level.js';
import type { Area, Rule } from '../../generator/diff/judge/rule.js';
import { ROOT } from './repository.js';

/** A rule with what it says of its pair of descriptions. */
export interface Shown {
  readonly rule: Rule;
  readonly change: Change;
  /** Where the change is, as reports name it. */
  readonly place: string;
}

/** The page of an area: every rule with what fires it, its verdicts, an example and a hint. */
export function writePage(area: Area, shown: readonly Shown[]): string {
  const head = [`# Rules about ${area}`, 'Of several rules about the same facts the first that fits judges.'];
  return `${[...head, ...shown.map(writeRule)].join('\n\n')}\n`;
}

function writeRule({ rule, change, place }: Shown): string {
  const { id, subject, kind, hint, verdict } = rule;
  const rows =
    'request' in verdict
      ? [row('request', verdict.request), row('response', verdict.response)]
      : [row('any', verdict)];
  return [
    `## ${id}`,
    `Fires when \`${subject}\` was ${kind}, as between the descriptions in \`test/diff/${id}\`:`,
    `\`\`\`diff\n${changedLines(id)}\n\`\`\``,
    `> **${place}** ${change.message}`,
    [`| direction | ${axes.join(' | ')} |`, `| --- |${' --- |'.repeat(axes.length)}`, ...rows].join('\n'),
    ...(hint === undefined ? [] : [`Hint: ${hint}.`]),
  ].join('\n\n');
}

function row(direction: string, verdict: Verdict): string {
  return `| ${direction} | ${axes.map((axis) => verdict[axis]).join(' | ')} |`;
}

/** What differs between the two descriptions of a pair, without the lines that both begin or end with. */
function changedLines(id: string): string {
  const [base = [], revision = []] = ['base', 'revision'].map((name) =>
    readFileSync(path.join(ROOT, 'test/diff', id, `${name}.yaml`), 'utf8')
      .trimEnd()
      .split('\n'),
  );
  const differs = base.findIndex((line, index) => line !== revision[index]);
  const start = differs < 0 ? base.length : differs;
  const [old, now] = [base.slice(start), revision.slice(start)];
  while (old.length > 0 && now.length > 0 && old.at(-1) === now.at(-1)) {
    old.pop();
    now.pop();
  }
  const indent = Math.min(...[...old, ...now].map((line) => line.search(/\S|$/)));
  return [
    ...old.map((line) => `-${line.slice(indent)}`),
    ...now.map((line) => `+${line.slice(indent)}`),
  ].join('\n');
}
