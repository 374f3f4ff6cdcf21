import type { Stage } from '../load.js';
import type { Io } from './io.js';

const eraseLine = '\r\u001b[2K';

/** Times the stages of a run and, on a terminal, shows the one that is at work. */
export class Stages {
  readonly #io: Io;
  readonly #start = performance.now();
  /** Milliseconds by stage. */
  readonly #spent = new Map<string, number>();

  constructor(io: Io) {
    this.#io = io;
  }

  /** Runs one stage; stages of the same name are added up. */
  readonly run: Stage = async (name, work) => {
    const start = performance.now();
    this.#show(`${name} …`);
    try {
      return await work();
    } finally {
      this.#show('');
      this.#spent.set(name, (this.#spent.get(name) ?? 0) + performance.now() - start);
    }
  };

  /** Time since the beginning, for instance `2.1 s`. */
  get total(): string {
    return `${((performance.now() - this.#start) / 1000).toFixed(1)} s`;
  }

  /** One line a stage, for instance `build      0.214 s`. */
  get table(): string {
    const lines = [...this.#spent].map(
      ([name, spent]) => `${name.padEnd(10)} ${(spent / 1000).toFixed(3)} s\n`,
    );
    return lines.join('');
  }

  #show(text: string): void {
    if (this.#io.terminal) this.#io.stderr.write(eraseLine + text);
  }
}
