import type { SourceLocation } from '../../../diagnostics/diagnostic.js';
import { formatLocation } from '../../../diagnostics/reporter.js';
import type { Change } from '../../judge/change.js';
import type { Report, Version } from '../report.js';
import { commonLines, excerptAt, type Line } from './excerpt.js';

/** One of the two descriptions at a change. */
export interface SideView {
  readonly side: 'before' | 'after';
  /** For instance `openapi.yaml:12:3`; empty where it has nothing of the kind. */
  readonly place: string;
  readonly lines: readonly LineView[];
}

/** A line of a description, in the element that says what became of it. */
export interface LineView {
  readonly tag: 'span' | 'del' | 'ins';
  readonly number: number;
  readonly text: string;
}

interface Side {
  readonly location: SourceLocation;
  readonly lines: readonly Line[];
}

/** Both descriptions at a change; none where neither says so anywhere. */
export function sidesOf({ fact }: Pick<Change, 'fact'>, { before, after }: Report): readonly SideView[] {
  const isGone = fact.kind === 'removed' || fact.kind === 'added';
  const [old, now] = [before, after].map((version) => sideOf(version, fact, isGone));
  if (!old && !now) return [];
  const common = old && now ? commonLines(insideOf(old), insideOf(now)) : new Set<Line>();
  const view = (side: Side | undefined, tag: 'del' | 'ins'): Omit<SideView, 'side'> => ({
    place: side ? formatLocation(side.location) : '',
    lines: (side?.lines ?? []).map((line) => {
      const isChanged = line.inside && !common.has(line);
      return { tag: isChanged ? tag : 'span', number: line.number, text: line.text };
    }),
  });
  return [
    { side: 'before', ...view(old, 'del') },
    { side: 'after', ...view(now, 'ins') },
  ];
}

function insideOf({ lines }: Side): readonly Line[] {
  return lines.filter(({ inside }) => inside);
}

/** What is gone or come stands on one side only; of all else, what stands around it is better than nothing. */
function sideOf({ origin }: Version, fact: Change['fact'], isGone: boolean): Side | undefined {
  const found = origin?.locate(fact);
  if (!found || (isGone && !found.exact)) return undefined;
  const lines = origin?.lines(found.location.file);
  return lines && { location: found.location, lines: excerptAt(lines, found.location) };
}
