import { plural } from './counts.js';
import type { Io } from './io.js';
import { WatchedFiles } from './watched-files.js';

/** What one run came to. */
export interface Round {
  readonly status: number;
  /** Absolute paths of all that decides what it writes; empty where there is nothing to wait for. */
  readonly files: readonly string[];
}

/**
 * Runs again whenever a file of the last run changes, until the user interrupts: what is wrong with a description is
 * told and waited for like anything else. `run` is told when it begins, by `performance.now()`.
 */
export async function watch(run: (started: number) => Promise<Round>, io: Io): Promise<number> {
  const watched = new WatchedFiles();
  const interrupted = io.interrupted().then(() => 'interrupted');
  let count = 0;
  try {
    for (let started = io.started; ; started = performance.now()) {
      const since = Date.now();
      const { status, files } = await run(started);
      if (files.length === 0) return status;
      watched.follow(files, { since, others: status !== 0 });
      if (files.length !== count) io.stderr.write(`watching ${plural(files.length, 'file')} until Ctrl-C\n`);
      count = files.length;
      if ((await Promise.race([watched.changed(), interrupted])) === 'interrupted') return 0;
    }
  } finally {
    watched.close();
  }
}
