import type { Comparison, WantedFile } from './plan.js';

/** One file that is not as it would be generated now. */
export interface Drift {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  /** `extra`: generated earlier, but no longer. */
  readonly kind: 'missing' | 'changed' | 'extra';
}

/** Where an output folder differs from what would be generated, sorted by path. */
export function findDrift(plan: Comparison<WantedFile>): readonly Drift[] {
  const changed = [...plan.changed.map((file) => file.path), ...plan.foreign, ...plan.outside];
  const drift: Drift[] = [
    ...plan.missing.map(({ path }) => ({ path, kind: 'missing' as const })),
    ...changed.map((path) => ({ path, kind: 'changed' as const })),
    ...plan.extra.map((path) => ({ path, kind: 'extra' as const })),
  ];
  return drift.sort((a, b) => (a.path < b.path ? -1 : 1));
}
