import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/repository.js';
import type { Answer, Task } from './child.js';
import type { Fault } from './fault.js';

/** What one case may take: milliseconds, and MB of heap. */
const LIMITS = { hang: 10_000, compile: 300_000, heap: 1_024 };

/** What is run, and what one case may take. */
export interface ChildOptions {
  readonly script?: string;
  readonly hang?: number;
  readonly heap?: number;
}

/** A process that tries cases one by one, and is replaced when one brings it down. */
export class Child implements Disposable {
  readonly #home = mkdtempSync(path.join(ROOT, '.constructs-'));
  readonly #options: ChildOptions;
  #process: ChildProcess | undefined;
  #stderr = '';

  constructor(options: ChildOptions = {}) {
    this.#options = options;
  }

  /** Never rejects: how a process ends is a fault of its case. */
  async run(task: Task): Promise<Answer> {
    const child = (this.#process ??= await this.#start());
    const limit = task === 'compile' ? LIMITS.compile : (this.#options.hang ?? LIMITS.hang);
    const name = task === 'compile' ? '' : task.name;
    child.send(task);
    const answer = await answerOf(child, limit);
    if (!isFault(answer)) return answer;
    this.#end();
    const what = answer.kind === 'abort' ? `${answer.what}${reasonOf(this.#stderr)}` : answer.what;
    return { isMade: false, faults: [{ ...answer, what, name }], compiled: 0 };
  }

  [Symbol.dispose](): void {
    this.#end();
    rmSync(this.#home, { recursive: true, maxRetries: 3 });
  }

  #end(): void {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
  }

  /** Started when it is ready: loading the generator counts against no case. */
  async #start(): Promise<ChildProcess> {
    const here = (name: string): string => path.join(import.meta.dirname, name);
    const { script = here('child.ts'), heap = LIMITS.heap } = this.#options;
    const loader = script.endsWith('.ts') ? ['--import', path.join(ROOT, 'test/corpus/register.mjs')] : [];
    const execArgv = [`--max-old-space-size=${heap}`, ...loader];
    const env = { ...process.env, TMPDIR: this.#home };
    const stdio = ['ignore', 'ignore', 'pipe', 'ipc'] as const;
    const child = fork(script, { execArgv, env, stdio: [...stdio] });
    this.#stderr = '';
    child.stderr?.on('data', (text) => (this.#stderr = `${this.#stderr}${String(text)}`.slice(-10_000)));
    const [said] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as unknown[];
    if (said !== 'ready') throw new Error(`The child does not start: ${this.#stderr}`);
    return child;
  }
}

/** What a process says next, or how it ends before that. */
async function answerOf(child: ChildProcess, limit: number): Promise<Answer | Fault> {
  const watch = new AbortController();
  const timer = setTimeout(() => watch.abort(), limit);
  const { signal } = watch;
  try {
    const [said] = (await Promise.race([once(child, 'message', { signal }), ended(child, signal)])) as [
      Answer | Fault,
    ];
    return said;
  } catch {
    return { kind: 'hang', what: `no answer in ${limit / 1_000} s` };
  } finally {
    clearTimeout(timer);
    watch.abort();
  }
}

async function ended(child: ChildProcess, signal: AbortSignal): Promise<readonly [Fault]> {
  const [code, name] = (await once(child, 'close', { signal })) as [number | null, string | null];
  return [{ kind: 'abort', what: `the process ended (${name ?? code ?? ''})` }];
}

function isFault(answer: Answer | Fault): answer is Fault {
  return 'kind' in answer;
}

/** The line of a trace that says what ended a process. */
function reasonOf(stderr: string): string {
  const line = stderr.split('\n').find((each) => /^(\w*Error|FATAL ERROR)\b/.test(each));
  return line === undefined ? '' : `: ${line}`;
}
