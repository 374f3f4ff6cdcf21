import type { Bump } from '../diff/report/report.js';

const order: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** The bump that does for all of some. */
export function largest(...bumps: readonly Bump[]): Bump {
  return order[Math.max(0, ...bumps.map((bump) => order.indexOf(bump)))] ?? 'none';
}

interface Parts {
  readonly numbers: readonly [major: number, minor: number, patch: number];
  /** Whether it is only on the way to that version, as `2.0.0-beta.1` is. */
  readonly early: boolean;
}

/**
 * The version that follows. Before 1.0.0 what breaks is told by the minor number and everything else by the patch, so
 * that `^0.2.0` takes nothing that breaks. A pre-release goes on to its own version where that says enough.
 */
export function nextVersion(version: string, bump: Bump): string {
  const { numbers, early } = parse(version);
  const [major, minor, patch] = numbers;
  const wanted = major === 0 ? lowered[bump] : bump;
  if (wanted === 'none') return version;
  if (early && wanted !== 'major' && (wanted === 'patch' || patch === 0)) return numbers.join('.');
  if (early && wanted === 'major' && minor === 0 && patch === 0) return numbers.join('.');
  if (wanted === 'patch') return [major, minor, patch + 1].join('.');
  return wanted === 'minor' ? [major, minor + 1, 0].join('.') : [major + 1, 0, 0].join('.');
}

/** What the change of a version says of its content: the bump that leads from one to the other, either way. */
export function bumpBetween(before: string, after: string): Bump {
  const [old, now] = [parse(before).numbers, parse(after).numbers];
  const changed = old.findIndex((number, index) => number !== now[index]);
  if (changed < 0) return before === after ? 'none' : 'patch';
  const bump: Bump = (['major', 'minor', 'patch'] as const)[changed] ?? 'none';
  return bump === 'minor' && old[0] === 0 ? 'major' : bump;
}

const lowered: Readonly<Record<Bump, Bump>> = {
  major: 'minor',
  minor: 'patch',
  patch: 'patch',
  none: 'none',
};

/** Throws RangeError when it is no version. */
function parse(version: string): Parts {
  const [, major, minor, patch, early] = /^(\d+)\.(\d+)\.(\d+)(-[\w.-]+)?(?:\+[\w.-]+)?$/.exec(version) ?? [];
  if (patch === undefined) throw new RangeError(`${version} is no version`);
  return { numbers: [Number(major), Number(minor), Number(patch)], early: early !== undefined };
}
