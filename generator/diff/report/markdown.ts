import { axes, levels, type Level } from '../judge/level.js';
import { isCounted, told, type Detail, type Told } from './format.js';
import { Places } from './place.js';
import { summarize } from './pretty.js';
import type { Report } from './report.js';

/** What reports call the levels. */
export const titles: Readonly<Record<Level, string>> = {
  breaking: 'Breaking',
  risky: 'Worth a look',
  additive: 'New',
  none: 'Without effect',
};

/** For a pull request: a table a level. */
export function markdown(report: Report, detail: Detail): string {
  const { before, after } = report;
  const places = new Places(before.model, after.model);
  const changes = told(report, detail);
  const groups: readonly (readonly [title: string, changes: readonly Told[]])[] = [
    ...levels.map(
      (level) => [titles[level], changes.filter((each) => isCounted(each) && each.level === level)] as const,
    ),
    ['Ignored', changes.filter((each) => !isCounted(each))],
  ];
  const sections = groups.flatMap(([title, some]) =>
    some.length === 0 ? [] : [`## ${title}`, table(some, places)],
  );
  const title = `# ${escape(before.model.title)}: ${escape(before.model.version)} → ${escape(after.model.version)}`;
  return `${[title, `${summarize(report)}.`, ...sections].join('\n\n')}\n`;
}

function table(changes: readonly Told[], places: Places): string {
  const rows = changes.map(({ fact, message, hint: advice, rule, verdict, uses = [], ignored = advice }) => {
    const used = uses.map(({ file, line }) => `${file}:${line}`).join(', ');
    const note = `${ignored === undefined ? '' : ` — ${ignored}`}${used === '' ? '' : ` (used at ${used})`}`;
    const cells = [
      places.name(fact.place),
      `${message}${note}`,
      ...axes.map((axis) => mark(verdict[axis])),
      rule.id,
    ];
    return `| ${cells.map(escape).join(' | ')} |`;
  });
  const head = ['where', 'what', ...axes, 'rule'];
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows].join('\n');
}

function mark(level: Level): string {
  return level === 'none' ? '' : level;
}

function escape(text: string): string {
  return text.replace(/[\\|<[]/g, '\\$&').replace(/\s+/g, ' ');
}
