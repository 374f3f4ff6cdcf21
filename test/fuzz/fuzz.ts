import fc from 'fast-check';
import type { FuzzCase } from './cases/case.js';
import { cases } from './cases/cases.js';
import type { Answer } from './child.js';
import { Child } from './children.js';
import { signatureOf, type Fault } from './fault.js';
import { count, noFigures, type Figures } from './figures.js';
import { taskOf, trialsOf, type Trial } from './trial.js';

/** A fault that was not seen before, and the smallest case that has it. */
export interface Finding {
  readonly fault: Fault;
  readonly fuzzCase: FuzzCase;
  /** The case that it was found with. */
  readonly trial: Trial;
}

/** Milliseconds in which a case is made smaller. */
const PATIENCE = 120_000;

/** Tries the cases of one seed after the other in processes of their own. */
export class Fuzz implements Disposable {
  readonly figures: Figures = noFigures();
  readonly findings: Finding[] = [];
  readonly #children: readonly Child[];
  readonly #onTrial: () => void;
  readonly #known = new Set<string>();

  constructor(processes: number, onTrial: () => void = () => undefined) {
    this.#children = Array.from({ length: processes }, () => new Child());
    this.#onTrial = onTrial;
  }

  /** Tries so many cases of a seed, or fewer when it is over before, and makes those small that show a new fault. */
  async round(seed: number, size: number, isOver: () => boolean = () => false): Promise<void> {
    const trials = trialsOf(seed, size);
    const waiting = [...trials];
    const faults: Answer['faults'][number][] = [];
    const work = async (child: Child): Promise<void> => {
      for (let trial = waiting.shift(); trial && !isOver(); trial = waiting.shift()) {
        const answer = await this.#settled(child, trial);
        count(this.figures, answer, trial);
        faults.push(...answer.faults);
        this.#onTrial();
      }
      const answer = await child.run('compile');
      count(this.figures, answer);
      faults.push(...answer.faults);
    };
    await Promise.all(this.#children.map(work));
    for (const { name, ...fault } of faults)
      await this.#follow(
        fault,
        trials.find((trial) => taskOf(trial).name === name),
      );
  }

  [Symbol.dispose](): void {
    for (const child of this.#children) child[Symbol.dispose]();
  }

  /** A machine may be busy for a while: what hangs does so twice. */
  async #settled(child: Child, trial: Trial): Promise<Answer> {
    const answer = await child.run(taskOf(trial));
    return answer.faults.some(({ kind }) => kind === 'hang') ? child.run(taskOf(trial)) : answer;
  }

  async #follow(fault: Fault, trial: Trial | undefined): Promise<void> {
    const signature = signatureOf(fault);
    if (this.#known.has(signature)) return;
    this.#known.add(signature);
    if (!trial) throw new Error(`A fault of no case: ${fault.what}`);
    this.findings.push({ fault, fuzzCase: await this.#minimise(trial, signature), trial });
  }

  /** The smallest case found in time that has the same fault. */
  async #minimise({ seed, index, fuzzCase }: Trial, signature: string): Promise<FuzzCase> {
    const holds = fc.asyncProperty(
      cases,
      async (each) => !(await this.#signaturesOf(each)).includes(signature),
    );
    const settings = { seed, path: String(index), numRuns: 1, interruptAfterTimeLimit: PATIENCE };
    const { counterexample } = await fc.check(holds, settings);
    return counterexample?.[0] ?? fuzzCase;
  }

  async #signaturesOf(fuzzCase: FuzzCase): Promise<readonly string[]> {
    const [child] = this.#children;
    if (!child) return [];
    const tried = await child.run({ name: 'smaller', fuzzCase, isFormatted: true, isKept: true });
    const compiled = await child.run('compile');
    return [...tried.faults, ...compiled.faults].map(signatureOf);
  }
}
