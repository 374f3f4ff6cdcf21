import type { Stage } from '../load.js';
import type { Io } from './io.js';

const eraseLine = '\r\u001b[2K';

/** Times the stages of a run and, on a terminal, shows the one that is at work. */
export class Stages {
  readonly #io: Io;
  readonly #start: number;
  /** Milliseconds by stage. */
  readonly #spent = new Map<string, number>();

  /** Where the run began at `start`, by `performance.now()`, the first stage is that it was loaded. */
  constructor(io: Io, start?: number) {
    this.#io = io;
    const now = performance.now();
    this.#start = start ?? now;
    if (start !== undefined) this.#add('load', now - start);
  }

  /** Runs one stage; stages of the same name are added up. */
  readonly run: Stage = async (name, work) => {
    const start = performance.now();
    this.#show(`${name} …`);
    try {
      return await work();
    } finally {
      this.#show('');
      this.#add(name, performance.now() - start);
    }
  };

  /** Time since the beginning, for instance `2.1 s`. */
  get total(): string {
    return `${((performance.now() - this.#start) / 1000).toFixed(1)} s`;
  }

  /** One line a stage, for instance `build      0.214 s`, one for what was between them, and their sum. */
  get table(): string {
    const total = performance.now() - this.#start;
    const stages = [...this.#spent.values()].reduce((sum, spent) => sum + spent, 0);
    const lines = [...this.#spent, ['rest', total - stages] as const, ['total', total] as const];
    return lines.map(([name, spent]) => `${name.padEnd(10)} ${(spent / 1000).toFixed(3)} s\n`).join('');
  }

  #add(name: string, spent: number): void {
    this.#spent.set(name, (this.#spent.get(name) ?? 0) + spent);
  }

  #show(text: string): void {
    if (this.#io.terminal) this.#io.stderr.write(eraseLine + text);
  }
}
