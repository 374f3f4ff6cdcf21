import type { Report } from './report.js';

/** How much a report tells. */
export interface Detail {
  /** Also changes that mean nothing, such as other words in descriptions. */
  readonly all: boolean;
  readonly color: boolean;
  /** Name and version of the program that speaks. */
  readonly generator: string;
}

/** Makes a text of a report. */
export type ReportFormat = (report: Report, detail: Detail) => string;

/** The changes that a report tells. */
export function told({ changes }: Report, { all }: Pick<Detail, 'all'>): Report['changes'] {
  return all ? changes : changes.filter(({ level }) => level !== 'none');
}
