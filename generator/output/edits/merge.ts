import { diff3Merge } from 'node-diff3';
import { isOnlyRegions } from './regions.js';

/** Three versions of one text: as a person left it, as it was generated before, and as it is generated now. */
export interface Versions {
  readonly edited: string;
  readonly before: string;
  readonly now: string;
}

/** A text with the changes of both sides. */
export interface Merged {
  readonly text: string;
  /** 1-based lines at which conflicts begin; between markers, as git writes them. */
  readonly conflicts: readonly number[];
}

const OURS = '<<<<<<< edited by hand';
const BASE = '||||||| generated before';
const MIDDLE = '=======';
const THEIRS = '>>>>>>> generated now';

/** Brings what a person changed into what is generated now. Lines that both changed differently are in conflict. */
export function mergeEdits({ edited, before, now }: Versions): Merged {
  const lines: string[] = [];
  const conflicts: number[] = [];
  for (const { ok, conflict } of diff3Merge(edited.split('\n'), before.split('\n'), now.split('\n'))) {
    if (ok) lines.push(...ok);
    if (!conflict) continue;
    const { a: ours, o: base, b: theirs } = conflict;
    if (base.length === 0 && isOnlyRegions(ours)) {
      // Where a region stands among new lines says nothing: it was put there before there were any.
      lines.push(...theirs, ...ours);
      continue;
    }
    conflicts.push(lines.length + 1);
    lines.push(OURS, ...ours, BASE, ...base, MIDDLE, ...theirs, THEIRS);
  }
  return { text: lines.join('\n'), conflicts };
}

/** The 1-based line of the first conflict that nobody has resolved yet. */
export function findUnresolved(text: string): number | undefined {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith('<<<<<<< '));
  const isConflict =
    at >= 0 && lines.indexOf(MIDDLE, at) > at && lines.some((line) => line.startsWith('>>>>>>> '));
  return isConflict ? at + 1 : undefined;
}
