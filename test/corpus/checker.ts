import { fork, type ChildProcess } from 'node:child_process';
import { on } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../support/repository.js';
import type { Task } from './check.js';
import type { Outcome } from './outcome.js';

/** What one description may take: milliseconds, and MB of heap. */
const LIMITS = { timeout: 15 * 60_000, heap: 6_000 };

/** Checks descriptions one after the other in a process of its own, which is replaced when one brings it down. */
export class Checker {
  #process: ChildProcess | undefined;
  #stderr = '';

  /** Never rejects. */
  async check(file: string): Promise<Outcome> {
    // Below the repository, so that the types of Node.js are found.
    const folder = await mkdtemp(path.join(ROOT, '.constructs-'));
    try {
      return await this.#follow({ file, folder });
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  close(): void {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
  }

  /** The steps together, as far as the process came. */
  async #follow(task: Task): Promise<Outcome> {
    const child = (this.#process ??= this.#start());
    const steps: Outcome[] = [];
    const messages = on(child, 'message', { close: ['close'], signal: AbortSignal.timeout(LIMITS.timeout) });
    child.send(task);
    const end = await collect(messages, steps).catch(() => 'out of time');
    if (end !== undefined) this.close();
    return Object.assign({}, ...steps, end === undefined ? {} : { end: end || reasonOf(this.#stderr) }) as Outcome; // prettier-ignore
  }

  #start(): ChildProcess {
    const here = (name: string): string => path.join(import.meta.dirname, name);
    const execArgv = [`--max-old-space-size=${LIMITS.heap}`, '--import', here('register.mjs')];
    const child = fork(here('check.ts'), { execArgv, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    this.#stderr = '';
    child.stderr?.on('data', (text) => (this.#stderr += String(text)));
    return child;
  }
}

/** Takes in the steps; undefined when they are complete, an empty text when the process is gone before that. */
async function collect(messages: AsyncIterable<Outcome[]>, steps: Outcome[]): Promise<string | undefined> {
  for await (const [step = {}] of messages) {
    if (Object.keys(step).length === 0) return undefined;
    steps.push(step);
  }
  return '';
}

/** The line of a trace that says what was thrown. */
function reasonOf(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim());
  return lines.find((line) => /^(\w*Error|FATAL ERROR)\b/.test(line)) ?? lines.at(0) ?? 'unknown';
}
