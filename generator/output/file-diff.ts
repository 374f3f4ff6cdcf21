import { structuredPatch } from 'diff';

/** How a file differs from what is wanted of it. */
export interface FileDiff {
  /** First line of the file that differs, 1-based. */
  readonly line: number;
  /** Hunks of a unified diff, cut off after some lines; what is wanted has `+`. */
  readonly text: string;
}

const MOST_LINES = 16;
/** Files that have less in common are not worth the time it takes to line them up. */
const MOST_EDITS = 2_000;

/** Compares two texts line by line. */
export function diffTexts(found: string, wanted: string): FileDiff {
  const options = { context: 1, maxEditLength: MOST_EDITS };
  const patch = structuredPatch('', '', found, wanted, undefined, undefined, options);
  if (!patch) return { line: 1, text: 'nearly every line is another' };
  const lines = patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: body }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...body,
  ]);
  return { line: firstChange(patch.hunks[0]), text: cut(lines).join('\n') };
}

function firstChange(
  hunk: { readonly oldStart: number; readonly lines: readonly string[] } | undefined,
): number {
  if (!hunk) return 1;
  const before = hunk.lines.findIndex((line) => !line.startsWith(' '));
  return Math.max(1, hunk.oldStart + before);
}

function cut(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), `… and ${lines.length - MOST_LINES} more lines`];
}
