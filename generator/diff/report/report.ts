import type { ApiModel } from '../../model/model.js';
import type { Change } from '../judge/change.js';
import { levels, worst, type Level } from '../judge/level.js';
import type { Ignored } from './accept.js';
import type { Origin } from './origin.js';

/** Which part of a version number has to go up. */
export type Bump = 'major' | 'minor' | 'patch' | 'none';

/** One version as reports name it. */
export interface Version {
  /** Where it was read from. */
  readonly source: string;
  readonly model: ApiModel;
  /** For formats that say where something stands. */
  readonly origin?: Origin;
}

/** What differs between two versions, as reports tell it. */
export interface Report {
  readonly before: Version;
  readonly after: Version;
  /** Those that count, the worst first. */
  readonly changes: readonly Change[];
  /** Those that are known and accepted: they count for nothing. */
  readonly ignored: readonly Ignored[];
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

/** Tells some changes between two versions. */
export function reportOf(
  before: Version,
  after: Version,
  changes: readonly Change[],
  ignored: readonly Ignored[],
): Report {
  const count = (level: Level): number => changes.filter((change) => change.level === level).length;
  const [breaking = 0, risky = 0, additive = 0, none = 0] = levels.map(count);
  const level = worst(...changes.map((change) => change.level));
  return {
    before,
    after,
    changes,
    ignored,
    counts: { breaking, risky, additive, none },
    level,
    bump: changes.length === 0 ? 'none' : bumps[level],
  };
}
