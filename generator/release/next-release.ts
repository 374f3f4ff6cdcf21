import semver from 'semver';
import type { Bump } from '../diff/report/report.js';
import { nextVersion } from './version.js';

/** What is known of a package before a release. */
export interface Situation {
  /** All versions that were released. */
  readonly released: readonly string[];
  /** The number that the package has now; one that is higher than the released ones is meant to be the next. */
  readonly current: string;
  /** For a pre-release, what it is called: `beta` makes `1.3.0-beta.0`. */
  readonly channel?: string | undefined;
}

/** The releases that the next one is compared with; undefined where there was none. */
export interface Bases {
  /** The last that is no pre-release: it decides the number. */
  readonly stable: string | undefined;
  /** What users of the next one have now: what it says is new since. */
  readonly previous: string | undefined;
}

/** Finds the releases that come before the next one: before a pre-release, that may be another. */
export function findBases({ released, channel }: Situation): Bases {
  const stable = newest(released.filter((version) => semver.prerelease(version) === null));
  return { stable, previous: channel === undefined ? stable : newest(released) };
}

/** Whether there is anything to release, given how much the package changed since the release before. */
export function isDue(situation: Situation, bump: Bump): boolean {
  const { previous } = findBases(situation);
  if (previous === undefined || bump !== 'none') return true;
  return semver.gt(core(situation.current), core(previous));
}

/** The number of the next release, given how much the package changed since the last that is no pre-release. */
export function nextRelease(situation: Situation, bump: Bump): string {
  const { released, current, channel } = situation;
  const { stable } = findBases(situation);
  const least = stable === undefined ? core(current) : nextVersion(stable, bump);
  const version = semver.gt(core(current), least) ? core(current) : least;
  if (channel === undefined) return version;
  const taken = released.flatMap((each) => {
    const [name, count] = semver.prerelease(each) ?? [];
    return core(each) === version && name === channel && typeof count === 'number' ? [count] : [];
  });
  return `${version}-${channel}.${Math.max(-1, ...taken) + 1}`;
}

/** Which of the three numbers goes up between two versions. */
export function numberRaised(before: string, after: string): 'major' | 'minor' | 'patch' {
  const raised = semver.diff(core(before), core(after));
  return raised === 'major' || raised === 'minor' ? raised : 'patch';
}

function newest(versions: readonly string[]): string | undefined {
  return semver.rsort([...versions])[0];
}

/** The version that a pre-release is on the way to. */
function core(version: string): string {
  return `${semver.major(version)}.${semver.minor(version)}.${semver.patch(version)}`;
}
