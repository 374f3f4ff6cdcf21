/** A place in a description: path as the user gave it (relative to the working directory), 1-based. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** How bad it is: an error stops the run before anything is written, the others do not. */
export type Severity = 'error' | 'warning' | 'info';

/** One problem found in the input, ready to print. */
export interface Diagnostic {
  /** Stable id from the table of codes, for instance `ref-not-found`. */
  readonly code: string;
  readonly severity: Severity;
  /** One line, no final period. */
  readonly message: string;
  readonly location?: SourceLocation;
  /** What to do about it, one line. */
  readonly hint?: string;
  /** How a file differs from what is wanted of it, as hunks of a unified diff. */
  readonly diff?: string;
  /** Where somebody else's code failed, as a stack; only told when asked for. */
  readonly trace?: string;
}

/** What every stage returns: its value and the problems it met. Only a bug throws. */
export type Result<T> = readonly [value: T, diagnostics: readonly Diagnostic[]];

/** Whether one of the problems forbids going on. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
