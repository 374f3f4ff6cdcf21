import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWriter, isRepaired, killAt, look, prepareSite } from './kill-site.js';

/** How many writers are killed, and where random moments come from. */
export interface Killing {
  readonly count: number;
  /** A whole number: the same one kills before the same effects again. */
  readonly seed: number;
  readonly onProgress?: (kills: number) => void;
}

/** What came of it. */
export interface Killed {
  readonly kills: number;
  /** Trees that were not what `State` says that they may be. */
  readonly torn: number;
  /** Folders that the next run did not bring where runs do that nobody kills. */
  readonly notRepaired: number;
  /** How often a folder of its own was away, and how often one that is shared held files of both versions. */
  readonly away: number;
  readonly mixed: number;
}

/**
 * Kills processes that write a new version over an old one: by turns in a folder of its own and in one that is shared,
 * and by turns before one of their effects and at a moment of the clock.
 */
export async function killWriter({ count, seed, onProgress }: Killing): Promise<Killed> {
  const home = await mkdtemp(join(tmpdir(), 'sdkwright-kills-'));
  const sum = { kills: 0, torn: 0, notRepaired: 0, away: 0, mixed: 0, whole: 0 };
  try {
    const writer = await bundleWriter(home);
    const own = await prepareSite(writer, join(home, 'own'), {});
    const shared = await prepareSite(writer, join(home, 'shared'), { 'notes/mine.md': 'mine' });
    const random = randomFrom(seed);
    for (let turn = 0; sum.kills < count; turn += 1) {
      const site = turn % 2 === 0 ? own : shared;
      if (!(await killAt(site, random(), turn % 4 < 2))) continue;
      sum.kills += 1;
      sum[await look(site)] += 1;
      if (!(await isRepaired(site))) sum.notRepaired += 1;
      onProgress?.(sum.kills);
    }
    return sum;
  } finally {
    await rm(home, { recursive: true });
  }
}

/** Numbers from 0 up to 1, always the same for a seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
