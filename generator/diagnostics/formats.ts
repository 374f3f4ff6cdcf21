import { github } from './formats/github.js';
import { json } from './formats/json.js';
import { pretty } from './formats/pretty.js';
import type { Formatter } from './formats/report.js';
import { sarif } from './formats/sarif.js';

/** How diagnostics can be told. `document` formats are one document a run, also when there is nothing to tell. */
export const formats = {
  pretty: { write: pretty, document: false },
  json: { write: json, document: true },
  sarif: { write: sarif, document: true },
  github: { write: github, document: false },
} as const satisfies Readonly<Record<string, { readonly write: Formatter; readonly document: boolean }>>;

/** Name of a format. */
export type Format = keyof typeof formats;

/** All formats, the usual one first. */
export const formatNames = Object.keys(formats) as readonly Format[];
