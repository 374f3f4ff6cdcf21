import type { ReportFormat } from './format.js';

/** How reports are told. Each is loaded when it is asked for: a page takes templates, which the others do not need. */
const loaders = {
  pretty: async () => (await import('./pretty.js')).pretty,
  json: async () => (await import('./json.js')).json,
  markdown: async () => (await import('./markdown.js')).markdown,
  html: async () => (await import('./html.js')).html,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
  junit: async () => (await import('./junit.js')).junit,
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
