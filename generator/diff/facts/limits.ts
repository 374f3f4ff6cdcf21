import type { ScalarSchema } from '../../model/schema.js';
import { tell, type Comparison, type Site } from './comparison.js';
import type { Relation } from './fact.js';

type End = 'lowest' | 'highest';

/** A limit of how long, how many or how much: `undefined` is none. */
export function limit(subject: string, end: End): Comparison<number | undefined> {
  return (before, after, site) => {
    if (before === after) return;
    tell(site, subject, 'changed', { before, after, relation: relateEnds(endOf(before), endOf(after), end) });
  };
}

/** How many members an object may have. */
export const memberCount = {
  minProperties: limit('schema.minProperties', 'lowest'),
  maxProperties: limit('schema.maxProperties', 'highest'),
};

/** Limits of a number, those that are not reached themselves included: one at each end. */
export function compareRanges(before: ScalarSchema, after: ScalarSchema, site: Site): void {
  const [lowest, highest] = [compareEnds('lowest'), compareEnds('highest')];
  lowest([before.minimum, before.exclusiveMinimum], [after.minimum, after.exclusiveMinimum], site);
  highest([before.maximum, before.exclusiveMaximum], [after.maximum, after.exclusiveMaximum], site);
}

/** What a number has to be a multiple of; `undefined` is nothing. */
export const multiple: Comparison<number | undefined> = (before, after, site) => {
  if (before === after) return;
  tell(site, 'schema.multipleOf', 'changed', { before, after, relation: relateMultiples(before, after) });
};

/** Where a range ends; not included where only what lies inside belongs to it. */
interface RangeEnd {
  readonly at: number;
  readonly included: boolean;
}

type Limits = readonly [included: number | undefined, excluded: number | undefined];

function compareEnds(end: End): Comparison<Limits> {
  return (before, after, site) => {
    const [old, now] = [stricter(before, end), stricter(after, end)];
    if (old?.at === now?.at && old?.included === now?.included) return;
    const subject = end === 'lowest' ? 'schema.minimum' : 'schema.maximum';
    const relation = relateEnds(old, now, end);
    tell(site, subject, 'changed', { before: wordsOf(old), after: wordsOf(now), relation });
  };
}

/** Of two limits the one that allows less. */
function stricter([included, excluded]: Limits, end: End): RangeEnd | undefined {
  const [open, closed] = [endOf(excluded, false), endOf(included)];
  if (!open || !closed) return open ?? closed;
  return relateEnds(closed, open, end) === 'narrower' ? open : closed;
}

function endOf(at: number | undefined, included = true): RangeEnd | undefined {
  return at === undefined ? undefined : { at, included };
}

function wordsOf(end: RangeEnd | undefined): unknown {
  return end === undefined || end.included ? end?.at : `${end.at}, exclusive`;
}

function relateEnds(before: RangeEnd | undefined, after: RangeEnd | undefined, end: End): Relation {
  const none = end === 'lowest' ? -Infinity : Infinity;
  const [old, now] = [before?.at ?? none, after?.at ?? none];
  if (old === now) return after?.included === false ? 'narrower' : 'wider';
  return now > old === (end === 'highest') ? 'wider' : 'narrower';
}

function relateMultiples(before: number | undefined, after: number | undefined): Relation {
  const holds = (wide: number | undefined, narrow: number | undefined) =>
    wide === undefined || (narrow !== undefined && Number.isInteger(narrow / wide));
  if (holds(before, after)) return 'narrower';
  return holds(after, before) ? 'wider' : 'other';
}
