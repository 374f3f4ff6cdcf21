import { printableLines } from '../../diagnostics/printable.js';
import type { ReportFormat } from './format.js';

/** Names and words of a description are shown as they are read: nothing moves the cursor, ends a line or turns it. */
const shown =
  (write: ReportFormat): ReportFormat =>
  (report, detail) =>
    printableLines(write(report, detail));

/** How reports are told. Each is loaded when it is asked for: a page takes templates, which the others do not need. */
const loaders = {
  pretty: async () => (await import('./pretty.js')).pretty,
  json: async () => (await import('./json.js')).json,
  markdown: async () => shown((await import('./markdown.js')).markdown),
  html: async () => shown((await import('./html.js')).html),
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => shown((await import('./github.js')).github),
  junit: async () => shown((await import('./junit.js')).junit),
} as const satisfies Readonly<Record<string, () => Promise<ReportFormat>>>;

/** Name of a format of reports. */
export type ReportFormatName = keyof typeof loaders;

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
export const reportFormatNames = Object.keys(loaders) as readonly ReportFormatName[];

/** A format, by its name. */
export function loadReportFormat(name: ReportFormatName): Promise<ReportFormat> {
  return loaders[name]();
}
