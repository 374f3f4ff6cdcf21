import { joined } from '../../model/joined.js';
import type { ApiModel } from '../../model/model.js';
import type { Direction, Fact, FactKind, Place, StepKind } from './fact.js';
import type { Inherited } from './inherited.js';
import type { SchemaNames } from './schema-names.js';
import type { SeenPairs } from './seen-pairs.js';
import { shapeOf, type Naming } from './shape.js';

/** Both versions, and what is found out about them once. */
export interface Versions {
  readonly before: ApiModel;
  readonly after: ApiModel;
  readonly names: SchemaNames;
}

/** Where a comparison stands, and where it tells what it finds. */
export interface Site {
  readonly versions: Versions;
  readonly place: Place;
  readonly direction: Direction;
  /** Inside a named schema that is compared as if it stood here. */
  readonly nested: boolean;
  readonly seen: SeenPairs;
  readonly inherited: Inherited;
  readonly tell: (fact: Fact) => void;
}

/** Tells the differences between two values of the same part of an API. */
export type Comparison<T> = (before: T, after: T, site: Site) => void;

/** A comparison for each member of a type: the compiler says which one is missing when the model grows. */
export type Members<T> = { readonly [K in keyof T]-?: Comparison<T[K]> };

/** The same site one step further in. */
export function enter(site: Site, kind: StepKind, name = ''): Site {
  return joined(site, { place: [...site.place, { kind, name }] });
}

/** The same site for values that go one way only. */
export function heading(site: Site, direction: Direction): Site {
  return site.direction === direction ? site : joined(site, { direction });
}

/** Tells one fact about where the comparison stands. */
export function tell(
  { place, direction, tell }: Site,
  subject: string,
  kind: FactKind,
  more: Pick<Fact, 'before' | 'after' | 'relation'> = {},
): void {
  tell({ subject, kind, place, direction, ...more });
}

/** Compares member by member. */
export function members<T extends object>(table: Members<T>): Comparison<T> {
  const entries = Object.entries(table) as [keyof T, Comparison<T[keyof T]>][];
  return (before, after, site) => {
    for (const [name, compare] of entries) compare(before[name], after[name], site);
  };
}

/** A member whose change says nothing by itself, with the reason why. */
export function ignored(reason: string): Comparison<unknown> & { readonly reason: string } {
  return Object.assign(() => undefined, { reason });
}

/** A plain value, or a list of them: changed, or there on one side only. */
export function value(subject: string): Comparison<unknown> {
  return (before, after, site) => {
    if (isSame(before, after)) return;
    if (before === undefined) tell(site, subject, 'added', { after });
    else if (after === undefined) tell(site, subject, 'removed', { before });
    else tell(site, subject, 'changed', { before, after });
  };
}

/** A mark that is there or not. */
export function mark(subject: string): Comparison<boolean | undefined> {
  return (before = false, after = false, site) => {
    if (before !== after) tell(site, subject, after ? 'added' : 'removed');
  };
}

/** A part that is told as a whole, whatever of it changed; words for people do not count. */
export function whole(subject: string): Comparison<unknown> {
  return (before, after, site) => {
    const naming: Naming = (target) => site.versions.names.next(target) ?? target;
    if (shapeOf(before, naming) !== shapeOf(after)) tell(site, subject, 'changed', { before, after });
  };
}

/** A part that may be missing: compared where both versions have it. */
export function optional<T>(subject: string, compare: Comparison<T>): Comparison<T | undefined> {
  return (before, after, site) => {
    if (before !== undefined && after !== undefined) compare(before, after, site);
    else if (after !== undefined) tell(site, subject, 'added', { after });
    else if (before !== undefined) tell(site, subject, 'removed', { before });
  };
}

/** What is to be known about parts that come in numbers. */
export interface Keyed<T> {
  readonly subject: string;
  readonly step: StepKind;
  /** By which a part is found again. */
  readonly key: (part: T) => string;
  readonly compare: Comparison<T>;
}

/** Parts in any order, found again by a key. */
export function keyed<T>({ subject, step, key, compare }: Keyed<T>): Comparison<Iterable<T>> {
  return (before, after, site) => {
    const olds = new Map([...before].map((part) => [key(part), part]));
    const news = new Map([...after].map((part) => [key(part), part]));
    for (const [name, part] of olds) {
      const next = news.get(name);
      if (next !== undefined) compare(part, next, enter(site, step, name));
      else tell(enter(site, step, name), subject, 'removed', { before: part });
    }
    for (const [name, part] of news)
      if (!olds.has(name)) tell(enter(site, step, name), subject, 'added', { after: part });
  };
}

/** Whether two values of plain data are alike. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}
