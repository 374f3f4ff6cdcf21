import type { Change } from '../judge/change.js';
import { axes, levels, type Level } from '../judge/level.js';
import { told, type Detail } from './format.js';
import { Places } from './place.js';
import { summarize } from './pretty.js';
import type { Report } from './report.js';

const titles: Readonly<Record<Level, string>> = {
  breaking: 'Breaking',
  risky: 'Worth a look',
  additive: 'New',
  none: 'Without effect',
};

/** For a pull request: a table a level. */
export function markdown(report: Report, detail: Detail): string {
  const { before, after } = report;
  const places = new Places(before, after);
  const changes = told(report, detail);
  const sections = levels.flatMap((level) => {
    const some = changes.filter((change) => change.level === level);
    return some.length === 0 ? [] : [`## ${titles[level]}`, table(some, places)];
  });
  const title = `# ${escape(before.model.title)}: ${escape(before.model.version)} → ${escape(after.model.version)}`;
  return `${[title, `${summarize(report)}.`, ...sections].join('\n\n')}\n`;
}

function table(changes: readonly Change[], places: Places): string {
  const rows = changes.map(({ fact, message, hint: advice, rule, verdict, uses = [] }) => {
    const used = uses.map(({ file, line }) => `${file}:${line}`).join(', ');
    const hint = `${advice === undefined ? '' : ` — ${advice}`}${used === '' ? '' : ` (used at ${used})`}`;
    const cells = [
      places.name(fact.place),
      `${message}${hint}`,
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
  return text.replace(/[\\|<]/g, '\\$&').replace(/\s+/g, ' ');
}
