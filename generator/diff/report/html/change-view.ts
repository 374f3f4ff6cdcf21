import type { Change } from '../../judge/change.js';
import { isCounted, type Told } from '../format.js';
import { axes, type Level } from '../../judge/level.js';
import type { Places } from '../place.js';
import type { Report } from '../report.js';
import type { Resources } from './chart.js';
import { sidesOf, type SideView } from './sides.js';

/** A stretch of a sentence: plain, or as it stands in a description. */
export interface WordsView {
  readonly code: boolean;
  readonly text: string;
}

/** A change as the page shows it. */
export interface ChangeView {
  readonly fingerprint: string;
  /** The level, or that it does not count. */
  readonly group: Level | 'ignored';
  readonly area: string;
  readonly rule: string;
  readonly place: string;
  readonly message: readonly WordsView[];
  readonly hint: readonly WordsView[] | undefined;
  /** Why it is accepted; empty if it is not. */
  readonly ignored: string;
  readonly axes: readonly { readonly axis: string; readonly level: Level }[];
  /** Which way the values go; empty where it goes without saying. */
  readonly direction: string;
  /** Numbers of its resources. */
  readonly numbers: string;
  /** Of a change that is told elsewhere than at an operation, how many it reaches. */
  readonly reach: string;
  readonly operations: readonly { readonly method: string; readonly route: string }[];
  /** How many operations are not listed; empty for none. */
  readonly more: string;
  /** Places in code that was looked at, as `file:line`. */
  readonly uses: readonly string[];
  /** What the compiler says. */
  readonly errors: readonly string[];
  readonly sides: readonly SideView[];
}

/** What views of changes need to know of the others. */
export interface Desk {
  readonly report: Report;
  readonly places: Places;
  readonly resources: Resources;
}

const most = 60;

/** Makes the view of one change. */
export function changeView(change: Told, { report, places, resources }: Desk): ChangeView {
  const { rule, fact, verdict, level, message, hint, operations, fingerprint } = change;
  const ids = fact.place[0]?.kind === 'schema' ? operations : [];
  const count = ids.length;
  return {
    fingerprint,
    group: isCounted(change) ? level : 'ignored',
    area: rule.area,
    rule: rule.id,
    place: places.name(fact.place),
    message: wordsOf(message),
    hint: hint === undefined ? undefined : wordsOf(hint),
    ignored: change.ignored ?? '',
    axes: axes.map((axis) => ({ axis, level: verdict[axis] })),
    direction: directions[fact.direction],
    numbers: resources.numbersOf(change).join(' '),
    reach: count === 1 ? 'one operation' : `${count} operations`,
    operations: ids.slice(0, most).map((id) => ({ method: places.method(id), route: places.route(id) })),
    more: count > most ? String(count - most) : '',
    uses: (change.uses ?? []).map(({ file, line }) => `${file}:${line}`),
    errors: change.errors ?? [],
    sides: sidesOf(change, report),
  };
}

const directions: Readonly<Record<Change['fact']['direction'], string>> = {
  request: 'in requests',
  response: 'in answers',
  both: 'in requests and answers',
  none: '',
};

/** Sentences quote with backticks what stands in a description. */
function wordsOf(sentence: string): readonly WordsView[] {
  const parts = sentence.split('`').map((text, index) => ({ code: index % 2 === 1, text }));
  return parts.filter(({ text }) => text !== '');
}
