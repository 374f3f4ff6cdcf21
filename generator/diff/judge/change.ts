import type { Fact } from '../facts/fact.js';
import type { Level, Verdict } from './level.js';
import type { Rule } from './rule.js';

/** A difference between two versions of an API with what it means. */
export interface Change {
  readonly rule: Rule;
  readonly fact: Fact;
  readonly verdict: Verdict;
  /** The worst of the verdict. */
  readonly level: Level;
  readonly message: string;
  /** What users can do about it, where there is something to be done. */
  readonly hint: string | undefined;
  /** Ids of the operations that it reaches, in the order of the API. */
  readonly operations: readonly string[];
  /** The same for the same change in any run: 12 hexadecimal digits. */
  readonly fingerprint: string;
  /** What the compiler says against code that was written for the old version, on its account. */
  readonly errors?: readonly string[];
  /** Where code that was looked at uses what changed. */
  readonly uses?: readonly CodePlace[];
}

/** A place in code that uses an SDK. */
export interface CodePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
