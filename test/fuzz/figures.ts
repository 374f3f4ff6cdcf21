import type { Answer } from './child.js';
import type { FaultKind } from './fault.js';
import type { Killed } from './kills.js';
import type { Trial } from './trial.js';

/** What was tried, and how often what must not happen did. */
export interface Figures {
  tried: number;
  generated: number;
  refused: number;
  compiled: number;
  /** Packages that were formatted, too. */
  formatted: number;
  /** Hostile descriptions beside their harmless twins. */
  twins: number;
  /** Descriptions in YAML beside the same in JSON. */
  written: number;
  readonly faults: Partial<Record<FaultKind, number>>;
}

/** Nothing yet. */
export function noFigures(): Figures {
  return { tried: 0, generated: 0, refused: 0, compiled: 0, formatted: 0, twins: 0, written: 0, faults: {} };
}

/** Counts what became of a case, or of a compilation. */
export function count(figures: Figures, { isMade, faults, compiled }: Answer, trial?: Trial): void {
  figures.compiled += compiled;
  for (const { kind } of faults) figures.faults[kind] = (figures.faults[kind] ?? 0) + 1;
  if (!trial) return;
  figures.tried += 1;
  figures[isMade ? 'generated' : 'refused'] += 1;
  if (isMade && trial.isFormatted) figures.formatted += 1;
  if (trial.fuzzCase.twin !== undefined) figures.twins += 1;
  if (trial.fuzzCase.same !== undefined) figures.written += 1;
}

const of = (figures: Figures, ...kinds: readonly FaultKind[]): number =>
  kinds.reduce((sum, kind) => sum + (figures.faults[kind] ?? 0), 0);

/** For people, a line each. */
export function linesOf(figures: Figures): readonly string[] {
  const { tried, generated, refused, compiled, formatted, twins, written } = figures;
  return [
    `cases tried       ${tried}`,
    `  generated       ${generated}, ${of(figures, 'unparsable', 'misplaced', 'unserved')} of them wrong`,
    `  refused         ${refused}, ${of(figures, 'untold')} of them without code or place`,
    `  compiled        ${compiled}, ${of(figures, 'uncompiled')} complaints`,
    `  formatted       ${formatted}, ${of(figures, 'unformatted')} of them wrong`,
    `  beside a twin   ${twins}, ${of(figures, 'escape')} escapes`,
    `  written twice   ${written}, ${of(figures, 'unlike', 'misread')} of them read differently`,
    `aborts            ${of(figures, 'abort')}`,
    `hangs             ${of(figures, 'hang')}`,
  ];
}

/** Of the writers that were killed. */
export function killLines({ kills, torn, notRepaired, away, mixed }: Killed): readonly string[] {
  return [
    `writers killed    ${kills}, ${torn} trees torn, ${notRepaired} not put right by the next run`,
    `  until then      ${away} folders away between two renames, ${mixed} shared ones of both versions`,
  ];
}
