import type { Io } from './io.js';

/** What a subcommand is given when it is added to the program. */
export interface Context {
  readonly io: Io;
  /** Takes the exit status of the command that runs. */
  readonly settle: (status: Promise<number>) => Promise<void>;
}
