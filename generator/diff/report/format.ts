import type { Level } from '../judge/level.js';
import type { Report } from './report.js';

/** How much a report tells. */
export interface Detail {
  /** Also changes that mean nothing, such as other words in descriptions. */
  readonly all: boolean;
  readonly color: boolean;
  /** From which level on a change is a failure. */
  readonly failOn: Level;
  /** The program that speaks. */
  readonly tool: { readonly name: string; readonly version: string };
}

/** Makes a text of a report. */
export type ReportFormat = (report: Report, detail: Detail) => string;

/** The changes that a report tells. */
export function told({ changes }: Report, { all }: Pick<Detail, 'all'>): Report['changes'] {
  return all ? changes : changes.filter(({ level }) => level !== 'none');
}
