import { printableLines } from '../../diagnostics/printable.js';
import type { ReportFormat } from './format.js';
import { github } from './github.js';
import { html } from './html.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { pretty } from './pretty.js';
import { sarif } from './sarif.js';

/** Names and words of a description are shown as they are read: nothing moves the cursor, ends a line or turns it. */
const shown =
  (write: ReportFormat): ReportFormat =>
  (report, detail) =>
    printableLines(write(report, detail));

/** How reports are told. */
export const reportFormats = {
  pretty,
  json,
  markdown: shown(markdown),
  html: shown(html),
  sarif,
  github: shown(github),
  junit: shown(junit),
} as const satisfies Readonly<Record<string, ReportFormat>>;

/** Name of a format of reports. */
export type ReportFormatName = keyof typeof reportFormats;

/**
 * What paths in a report are relative to, of formats that say where something stands: where people are, or the top of
 * the workspace for machines.
 */
export const pathsOf: Readonly<Partial<Record<ReportFormatName, 'cwd' | 'workspace'>>> = {
  html: 'cwd',
  json: 'workspace',
  sarif: 'workspace',
  github: 'workspace',
  junit: 'workspace',
};

/** All formats, the usual one first. */
export const reportFormatNames = Object.keys(reportFormats) as readonly ReportFormatName[];
