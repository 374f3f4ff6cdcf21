import type { Change } from '../judge/change.js';

/** Why a change is accepted; nothing if it is not. */
export type Accept = (change: Change) => string | undefined;

/** A change that is known and accepted. */
export interface Ignored {
  readonly change: Change;
  readonly reason: string;
}

/** Tells accepted changes from those that count, both in their order. */
export function separate(
  changes: readonly Change[],
  accept: Accept,
): { readonly counted: readonly Change[]; readonly ignored: readonly Ignored[] } {
  const counted: Change[] = [];
  const ignored: Ignored[] = [];
  for (const change of changes) {
    const reason = accept(change);
    if (reason === undefined) counted.push(change);
    else ignored.push({ change, reason });
  }
  return { counted, ignored };
}
