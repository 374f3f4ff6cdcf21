import type { Change } from '../diff/judge/change.js';
import type { Report } from '../diff/report/report.js';
import type { Making } from './bump.js';
import { groupByResource } from './groups.js';
import { Migrations, type Spellings } from './migration.js';
import { namePart } from './part.js';
import { tellEvent, tellWords, type Event } from './sentence.js';

/** What an entry of a changelog is made from. */
export interface Release {
  readonly report: Report;
  readonly spellings: Spellings;
  /** The new version; undefined where it is not known yet. */
  readonly version: string | undefined;
  readonly before: Making;
  readonly after: Making;
}

interface Section {
  readonly title: string;
  readonly holds: (change: Change) => boolean;
}

const isDeprecation = ({ fact }: Change): boolean =>
  fact.subject === 'doc.deprecated' && fact.kind === 'added';

/** What the code of a package takes care of: nobody who calls it sees the difference. */
const doneBySdk: ReadonlySet<string> = new Set([
  'argument',
  'body.encoding',
  'body.mediaType',
  'body.parts',
  'operation.method',
  'operation.path',
  'parameter.style',
  'parameter.wire',
  'response.mediaType',
  'response.status',
]);
const onWire = 'Only on the wire';

/** A change stands in the first section that holds it. */
const sections: readonly Section[] = [
  { title: onWire, holds: ({ fact, verdict }) => doneBySdk.has(fact.subject) && verdict.source === 'none' },
  { title: 'Breaking changes', holds: ({ level }) => level === 'breaking' },
  { title: 'Deprecated', holds: isDeprecation },
  { title: 'Added', holds: ({ level }) => level === 'additive' },
  { title: 'Changed behaviour', holds: ({ level }) => level === 'risky' },
];
const order = ['Breaking changes', 'Added', 'Deprecated', 'Changed behaviour', onWire];

/** The entry of a release in Markdown: what breaks and how to follow, what is new, deprecated or behaves otherwise. */
export function changelogEntry(release: Release): string {
  const { report, version = 'Unreleased' } = release;
  const changes = report.changes.filter(
    ({ fact, level }) => level !== 'none' && !elsewhere.has(fact.subject),
  );
  const texts = new Map(
    sections.map(({ title, holds }, index) => {
      const some = changes.filter(
        (change) => holds(change) && !sections.slice(0, index).some((earlier) => earlier.holds(change)),
      );
      return [title, tellSection(title, some, release)] as const;
    }),
  );
  const told = order.flatMap((title) => texts.get(title) ?? []);
  const notes = introduce(release);
  const nothing = notes.length === 0 && told.length === 0 ? ['Nothing that users notice.'] : [];
  return `${[`## ${version}`, ...notes, ...told, ...nothing].join('\n\n')}\n`;
}

/** The version is said at the beginning; of a resource, what becomes of its methods. */
const elsewhere: ReadonlySet<string> = new Set(['api.version', 'resource']);

function introduce({ report, before, after }: Release): readonly string[] {
  const [old, now] = [report.before.model.version, report.after.model.version];
  const styles = [JSON.stringify(before.style), JSON.stringify(after.style)];
  return [
    ...(old === now ? [] : [`For version \`${now}\` of the API; the last release was for \`${old}\`.`]),
    ...(styles[0] === styles[1]
      ? []
      : [`**The package is written in another style:** \`${styles[1]}\`, it was \`${styles[0]}\`.`]),
    ...(before.generator === after.generator
      ? []
      : [`Made by sdkwright ${after.generator}; the last release was made by ${before.generator}.`]),
  ];
}

function tellSection(title: string, changes: readonly Change[], release: Release): readonly string[] {
  if (changes.length === 0) return [];
  const migrations = new Migrations(release.report, release.spellings);
  const groups = groupByResource(changes, release.report).flatMap(({ title: resource, changes: some }) => [
    ...(resource === undefined ? [] : [`#### ${resource}`]),
    tellChanges(some, release.spellings, migrations),
  ]);
  return [`### ${title}`, ...groups];
}

function tellChanges(changes: readonly Change[], spellings: Spellings, migrations: Migrations): string {
  const samples = new Set<string>();
  const items = eventsOf(changes, spellings).map((event) => {
    const advice = migrations.advice(event.change);
    const [before, after] = migrations.sample(event.change) ?? [];
    const text = before === undefined ? '' : fence(`- ${before}`, `+ ${after ?? ''}`);
    const isNew = !samples.has(text);
    samples.add(text);
    return `- ${tellEvent(event)}${advice === undefined ? '' : `: ${advice}`}.${tellWords(event)}${isNew ? text : ''}`;
  });
  return items.join('\n').trimEnd();
}

function fence(...lines: readonly string[]): string {
  return ['', '', '```diff', ...lines, '```', '']
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n');
}

/** The same change in several places is one event. */
function eventsOf(changes: readonly Change[], { before, after }: Spellings): readonly Event[] {
  const events = new Map<string, Event>();
  for (const change of changes) {
    const part = namePart(change.fact.place, change.fact.kind === 'added' ? after : before);
    const key =
      part.owner === undefined && !/^is \w+$/.test(change.message)
        ? change.fingerprint
        : JSON.stringify([change.rule.id, change.message, part.owner && part.name]);
    const known = events.get(key)?.parts ?? [];
    events.set(key, { change: events.get(key)?.change ?? change, parts: [...known, part] });
  }
  return [...events.values()];
}
