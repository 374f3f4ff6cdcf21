import type { ApiModel } from '../../model/model.js';
import type { Change } from '../judge/change.js';
import { diffModels } from '../judge/judge.js';
import { levels, worst, type Level } from '../judge/level.js';

/** Which part of a version number has to go up. */
export type Bump = 'major' | 'minor' | 'patch' | 'none';

/** One version as reports name it. */
export interface Version {
  /** Where it was read from. */
  readonly source: string;
  readonly model: ApiModel;
}

/** What differs between two versions, as reports tell it. */
export interface Report {
  readonly before: Version;
  readonly after: Version;
  /** The worst first. */
  readonly changes: readonly Change[];
  /** How many changes there are of each level. */
  readonly counts: Readonly<Record<Level, number>>;
  readonly level: Level;
  readonly bump: Bump;
}

const bumps: Readonly<Record<Level, Bump>> = {
  breaking: 'major',
  risky: 'minor',
  additive: 'minor',
  none: 'patch',
};

/** Compares two versions. */
export function makeReport(before: Version, after: Version): Report {
  return reportOf(before, after, diffModels(before.model, after.model));
}

/** Tells some changes between two versions. */
export function reportOf(before: Version, after: Version, changes: readonly Change[]): Report {
  const count = (level: Level): number => changes.filter((change) => change.level === level).length;
  const [breaking = 0, risky = 0, additive = 0, none = 0] = levels.map(count);
  const level = worst(...changes.map((change) => change.level));
  return {
    before,
    after,
    changes,
    counts: { breaking, risky, additive, none },
    level,
    bump: changes.length === 0 ? 'none' : bumps[level],
  };
}
