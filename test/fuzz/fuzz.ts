import type { FuzzCase } from './cases/case.js';
import { Child } from './children.js';
import { signatureOf, type Fault } from './fault.js';
import { count, noFigures, type Figures } from './figures.js';
import type { Answer } from './child.js';
import { minimise } from './minimise.js';
import { taskOf, trialsOf, type Trial } from './trial.js';

/** A fault that was not seen before, with the cases that it was found with: one, or all that were compiled together. */
interface Sighting {
  readonly fault: Fault;
  readonly trials: readonly Trial[];
}

/** The same with the smallest cases found that have it: one, but for what is wrong only with several at once. */
export interface Finding extends Sighting {
  readonly fuzzCases: readonly FuzzCase[];
}

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
    const waiting = [...trialsOf(seed, size)];
    const next = (): Trial | undefined => (isOver() ? undefined : waiting.shift());
    const sightings = await Promise.all(this.#children.map((child) => this.#work(child, next)));
    for (const sighting of sightings.flat()) await this.#follow(sighting);
  }

  [Symbol.dispose](): void {
    for (const child of this.#children) child[Symbol.dispose]();
  }

  /** Tries what comes next until nothing does, and compiles what was kept of it. */
  async #work(child: Child, next: () => Trial | undefined): Promise<readonly Sighting[]> {
    const sightings: Sighting[] = [];
    const kept: Trial[] = [];
    for (let trial = next(); trial; trial = next()) {
      const answer = await this.#settled(child, trial);
      count(this.figures, answer, trial);
      sightings.push(...sightingsOf(answer, [trial]));
      if (answer.isMade && trial.isKept) kept.push(trial);
      this.#onTrial();
    }
    const answer = await child.run('compile');
    count(this.figures, answer);
    return [...sightings, ...sightingsOf(answer, kept)];
  }

  /** A machine may be busy for a while: what hangs does so twice. */
  async #settled(child: Child, trial: Trial): Promise<Answer> {
    const answer = await child.run(taskOf(trial));
    return answer.faults.some(({ kind }) => kind === 'hang') ? child.run(taskOf(trial)) : answer;
  }

  async #follow({ fault, trials }: Sighting): Promise<void> {
    const signature = signatureOf(fault);
    const [child] = this.#children;
    if (this.#known.has(signature) || !child) return;
    this.#known.add(signature);
    this.findings.push({ fault, trials, fuzzCases: await minimise(child, fault, trials) });
  }
}

/** What is wrong, each with the case that it is about; with all where it is about what they share. */
function sightingsOf({ faults }: Answer, trials: readonly Trial[]): readonly Sighting[] {
  return faults.map(({ name, ...fault }) => {
    const trial = trials.find((each) => taskOf(each).name === name);
    return { fault, trials: trial ? [trial] : trials };
  });
}
