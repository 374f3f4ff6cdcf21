import { formatLocation } from '../../diagnostics/reporter.js';
import type { Change } from '../judge/change.js';
import { levels } from '../judge/level.js';
import { isCounted, told, type Detail } from './format.js';
import { locationOf } from './located.js';
import { Places } from './place.js';
import { remarksOf } from './remarks.js';
import type { Report } from './report.js';
import { Element } from './xml.js';

/** What test cases need to know of the others. */
interface Desk {
  readonly report: Report;
  readonly detail: Detail;
  readonly places: Places;
}

/**
 * For the test panels of CI: a suite an area, a case a rule that has something to say. A rule has the same name in
 * every run, so that panels can tell what is new. Those of changes as bad as `failOn` fail.
 */
export function junit(report: Report, detail: Detail): string {
  const desk = { report, detail, places: new Places(report.before.model, report.after.model) };
  const byArea = groupBy(told(report, detail).filter(isCounted), ({ rule }) => rule.area);
  const suites = [...byArea].map(([area, changes]) => suiteOf(area, changes, desk));
  const all = new Element('testsuites', { name: title }, ...(suites.length > 0 ? suites : [quiet]));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${all.toString()}\n`;
}

const title = 'sdkwright diff';

/** A panel takes a report without any case for a mistake. */
const quiet = new Element(
  'testsuite',
  { name: title, tests: 1, failures: 0 },
  new Element('testcase', { classname: title, name: 'nothing changed', time: 0 }),
);

function suiteOf(area: string, changes: readonly Change[], desk: Desk): Element {
  const rules = [...groupBy(changes, ({ rule }) => rule.id)];
  const failures = rules.filter(([, some]) => some.some((change) => fails(change, desk))).length;
  const cases = rules.map(([rule, some]) => caseOf(rule, some, desk));
  return new Element('testsuite', { name: area, tests: rules.length, failures }, ...cases);
}

function caseOf(name: string, changes: readonly Change[], desk: Desk): Element {
  const failed = changes.filter((change) => fails(change, desk));
  const passed = changes.filter((change) => !fails(change, desk));
  const [first] = failed;
  const message = `${first ? lineOf(first, desk) : ''}${failed.length > 1 ? `, and ${failed.length - 1} more` : ''}`;
  const content = [
    ...(first ? [new Element('failure', { type: first.level, message }, listOf(failed, desk))] : []),
    ...(passed.length > 0 ? [new Element('system-out', {}, listOf(passed, desk))] : []),
  ];
  const area = changes[0]?.rule.area ?? '';
  return new Element('testcase', { classname: `${title}.${area}`, name, time: 0 }, ...content);
}

function fails({ level }: Change, { detail: { failOn } }: Desk): boolean {
  return levels.indexOf(level) <= levels.indexOf(failOn);
}

function listOf(changes: readonly Change[], desk: Desk): string {
  const lines = changes.flatMap((change) => {
    const location = locationOf(change, desk.report);
    return [
      `${location ? `${formatLocation(location)} ` : ''}${lineOf(change, desk)}`,
      ...remarksOf(change).map((remark) => `  ${remark}`),
    ];
  });
  return lines.join('\n');
}

function lineOf({ fact, message }: Change, { places }: Desk): string {
  return `${places.name(fact.place)} ${message}`;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item)) ?? [];
    group.push(item);
    groups.set(key(item), group);
  }
  return groups;
}
