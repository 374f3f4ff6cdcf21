/**
 * What a change means for those who use an SDK: it stops something that worked, it may surprise, it offers something
 * new, or it means nothing.
 */
export type Level = 'breaking' | 'risky' | 'additive' | 'none';

/** All levels, the worst first. */
export const levels: readonly Level[] = ['breaking', 'risky', 'additive', 'none'];

/** What is judged apart. */
export interface Verdict {
  /** Whether clients that are out there still work. */
  readonly wire: Level;
  /** Whether code written against the old SDK still compiles against the new one. */
  readonly source: Level;
  /** Whether the same calls still do the same: defaults, pages, retries, expansion, classes of errors. */
  readonly behaviour: Level;
}

/** All that is judged, in the order in which it is told. */
export const axes = ['wire', 'source', 'behaviour'] as const satisfies readonly (keyof Verdict)[];

/** The worst of some levels. */
export function worst(...some: readonly Level[]): Level {
  return levels.find((level) => some.includes(level)) ?? 'none';
}

/** The worst on any axis. */
export function overall(verdict: Verdict): Level {
  return worst(...axes.map((axis) => verdict[axis]));
}

/** Axis by axis the worst of two verdicts. */
export function combine(a: Verdict, b: Verdict): Verdict {
  const of = (axis: keyof Verdict): Level => worst(a[axis], b[axis]);
  return { wire: of('wire'), source: of('source'), behaviour: of('behaviour') };
}
