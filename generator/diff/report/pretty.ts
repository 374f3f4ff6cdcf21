import pc from 'picocolors';
import { printable } from '../../diagnostics/printable.js';
import type { Change } from '../judge/change.js';
import { axes, levels, type Level } from '../judge/level.js';
import { told, type Detail, type Told } from './format.js';
import { Places } from './place.js';
import { remarksOf } from './remarks.js';
import type { Report } from './report.js';

/** For people at a terminal: a line a change and what to do about it, the worst first, then the counts. */
export function pretty(report: Report, detail: Detail): string {
  const paint = pc.createColors(detail.color);
  const color: Readonly<Record<Level, (text: string) => string>> = {
    breaking: paint.red,
    risky: paint.yellow,
    additive: paint.green,
    none: paint.dim,
  };
  const places = new Places(report.before.model, report.after.model);
  const lines = told(report, detail).flatMap((change) => {
    const mark = change.ignored === undefined ? '' : paint.dim('ignored ');
    const head = `${mark}${color[change.level](change.level)} ${paint.bold(printable(places.name(change.fact.place)))} ${printable(change.message)}`;
    return [
      `${head} ${paint.dim(`[${axesOf(change)}]`)}`,
      ...notes(change, places).map((note) => `  ${printable(note)}`),
    ];
  });
  return `${[...lines, summarize(report)].join('\n')}\n`;
}

/** For instance `wire, source`: what has the level of the whole change. */
function axesOf({ verdict, level, rule }: Change): string {
  const some = axes.filter((axis) => level !== 'none' && verdict[axis] === level);
  return [...some, rule.id].join(', ');
}

function notes(change: Told, places: Places): readonly string[] {
  const { operations, fact, ignored } = change;
  if (ignored !== undefined) return [`reason: ${ignored}`];
  const remarks = remarksOf(change);
  if (fact.place[0]?.kind !== 'schema' || operations.length === 0) return remarks;
  const [first = '', second, ...more] = operations.map((id) => places.method(id));
  const rest = more.length > 0 ? ` and ${more.length} more` : '';
  return [`reaches ${[first, second].filter(Boolean).join(', ')}${rest}`, ...remarks];
}

/** For instance `2 breaking, 1 additive: major; 3 ignored`. */
export function summarize({ counts, bump, changes, ignored }: Report): string {
  const rest = ignored.length > 0 ? `; ${ignored.length} ignored` : '';
  if (changes.length === 0) return rest === '' ? 'nothing changed' : `nothing else changed${rest}`;
  const words = levels
    .filter((level) => counts[level] > 0)
    .map((level) => `${counts[level]} ${names[level]}`);
  return `${words.join(', ')}: ${bump}${rest}`;
}

const names: Readonly<Record<Level, string>> = {
  breaking: 'breaking',
  risky: 'risky',
  additive: 'additive',
  none: 'without effect',
};
