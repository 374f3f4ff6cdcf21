import type { ReportFormat } from './format.js';
import { html } from './html.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { pretty } from './pretty.js';

/** How reports are told. */
export const reportFormats = { pretty, json, markdown, html } as const satisfies Readonly<
  Record<string, ReportFormat>
>;

/** Name of a format of reports. */
export type ReportFormatName = keyof typeof reportFormats;

/** All formats, the usual one first. */
export const reportFormatNames = Object.keys(reportFormats) as readonly ReportFormatName[];
