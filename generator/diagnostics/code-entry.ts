import type { Severity } from './diagnostic.js';

/** What is fixed about a code: how bad it is and how it is worded, given what was found. */
export interface CodeEntry<Args> {
  readonly severity: Severity;
  /** One line, no final period. */
  readonly message: (args: Args) => string;
  /** What to do about it, one line. */
  readonly hint?: ((args: Args) => string | undefined) | undefined;
  /** An error about one part of a description: the rest is still good for an SDK. */
  readonly recoverable?: true;
}

type Wording<Args> = (args: Args) => string;
type Hint<Args> = (args: Args) => string | undefined;

/** A code that stops the run before anything is written. */
export function error<Args>(message: Wording<Args>, hint?: Hint<Args>): CodeEntry<Args> {
  return { severity: 'error', message, hint };
}

/** An error about one part: the run ends with status 1, but the rest is written, unless that is refused (`--strict`). */
export function broken<Args>(message: Wording<Args>, hint?: Hint<Args>): CodeEntry<Args> {
  return { severity: 'error', message, hint, recoverable: true };
}

/** A code that is worth a look but does not stop the run. */
export function warning<Args>(message: Wording<Args>, hint?: Hint<Args>): CodeEntry<Args> {
  return { severity: 'warning', message, hint };
}

/** A code that tells what was decided where the description leaves it open. */
export function info<Args>(message: Wording<Args>, hint?: Hint<Args>): CodeEntry<Args> {
  return { severity: 'info', message, hint };
}

/** The known word most like the one that was found, if one is. */
export interface Near {
  readonly near?: string | undefined;
}

/** Hint that names the word that was probably meant. */
export function didYouMean(args: Near): string | undefined {
  return args.near === undefined ? undefined : `did you mean "${args.near}"?`;
}
