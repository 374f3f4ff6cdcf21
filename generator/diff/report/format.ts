import type { Change } from '../judge/change.js';
import type { Level } from '../judge/level.js';
import type { Report } from './report.js';

/** How much a report tells. */
export interface Detail {
  /** Also changes that mean nothing, such as other words in descriptions, and those that are ignored. */
  readonly all: boolean;
  readonly color: boolean;
  /** From which level on a change is a failure. */
  readonly failOn: Level;
  /** The program that speaks. */
  readonly tool: { readonly name: string; readonly version: string };
}

/** Makes a text of a report. */
export type ReportFormat = (report: Report, detail: Detail) => string;

/** A change that a report tells. */
export interface Told extends Change {
  /** Why it is accepted, if it is. */
  readonly ignored?: string;
}

/** The changes that a report tells, ignored ones last. */
export function told({ changes, ignored }: Report, { all }: Pick<Detail, 'all'>): readonly Told[] {
  if (!all) return changes.filter(({ level }) => level !== 'none');
  return [...changes, ...ignored.map(({ change, reason }) => ({ ...change, ignored: reason }))];
}

/** Whether a change is none of those that are accepted. */
export function isCounted({ ignored }: Told): boolean {
  return ignored === undefined;
}
