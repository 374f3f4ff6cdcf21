import fc from 'fast-check';
import type { FuzzCase } from './cases/case.js';
import { cases } from './cases/cases.js';
import type { Task } from './child.js';

/** A case, with what is done to it: the same whenever its seed and index are. */
export interface Trial {
  readonly seed: number;
  readonly index: number;
  readonly fuzzCase: FuzzCase;
  readonly isFormatted: boolean;
  readonly isKept: boolean;
}

/** Which part of the cases is formatted, and which compiled: one in so many. */
const SHARES = { formatted: 50, compiled: 8 };

/** The cases of a seed. */
export function trialsOf(seed: number, count: number): readonly Trial[] {
  return fc.sample(cases, { seed, numRuns: count }).map((fuzzCase, index) => ({
    seed,
    index,
    fuzzCase,
    isFormatted: index % SHARES.formatted === 0,
    isKept: index % SHARES.compiled === 0,
  }));
}

/** What a child is told of it. */
export function taskOf({ seed, index, fuzzCase, isFormatted, isKept }: Trial): Exclude<Task, 'compile'> {
  return { name: `case-${seed}-${index}`, fuzzCase, isFormatted, isKept };
}
