import type { Diagnostic } from '../diagnostic.js';

/** Everything a format may need to know about one run. */
export interface Report {
  /** In order of place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The program that speaks. */
  readonly tool: { readonly name: string; readonly version: string };
  readonly color: boolean;
  /** The files that the diagnostics are about, as far as they can be read. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** The documentation page of a code, as Markdown. */
  readonly page: (code: string) => string | undefined;
}

/** Writes a report down; nothing at all, or whole lines. */
export type Formatter = (report: Report) => string;
