import fc from 'fast-check';
import type { FuzzCase } from './cases/case.js';
import { cases } from './cases/cases.js';
import type { Child } from './children.js';
import { signatureOf, type Fault } from './fault.js';
import type { Trial } from './trial.js';

/** Milliseconds in which what shows a fault is made smaller. */
const PATIENCE = 120_000;

/** Whether these show the fault, tried and compiled together. */
type Shows = (some: readonly FuzzCase[]) => Promise<boolean>;

/**
 * Makes cases smaller that have a fault together: fewer first, and the last one as small as it is found in time. As
 * long as there are several, each is needed, or half of them with one of the others.
 */
export async function minimise(
  child: Pick<Child, 'run'>,
  fault: Fault,
  trials: readonly Trial[],
): Promise<readonly FuzzCase[]> {
  const end = Date.now() + PATIENCE;
  const isKept = fault.kind === 'uncompiled' || trials.length > 1;
  const look = { isFormatted: fault.kind === 'unformatted', isKept };
  // What is asked of the child is waited for: an answer that came late would be taken for that of the next question.
  const shows: Shows = async (some) =>
    Date.now() < end && (await signaturesOf(child, some, look)).includes(signatureOf(fault));
  const few = await fewer(trials, shows);
  const [first] = few;
  return few.length === 1 && first ? [await smaller(first, shows, end)] : few.map(({ fuzzCase }) => fuzzCase);
}

/** The half that has the fault, again and again; all of them where it is in neither. */
async function fewer(trials: readonly Trial[], shows: Shows): Promise<readonly Trial[]> {
  if (trials.length < 2) return trials;
  const middle = Math.ceil(trials.length / 2);
  for (const half of [trials.slice(0, middle), trials.slice(middle)])
    if (await shows(half.map(({ fuzzCase }) => fuzzCase))) return fewer(half, shows);
  return trials;
}

/** Making what could be tried takes time, too: all of it would be made without the limit. */
async function smaller({ seed, index, fuzzCase }: Trial, shows: Shows, end: number): Promise<FuzzCase> {
  let asked: Promise<boolean> = Promise.resolve(false);
  const holds = fc.asyncProperty(cases, async (each) => !(await (asked = shows([each]))));
  const interruptAfterTimeLimit = Math.max(1, end - Date.now());
  const settings = { seed, path: String(index), numRuns: 1, interruptAfterTimeLimit };
  const { counterexample } = await fc.check(holds, settings);
  await asked;
  return counterexample?.[0] ?? fuzzCase;
}

async function signaturesOf(
  child: Pick<Child, 'run'>,
  some: readonly FuzzCase[],
  look: Pick<Trial, 'isFormatted' | 'isKept'>,
): Promise<readonly string[]> {
  const faults: Fault[] = [];
  for (const [index, fuzzCase] of some.entries())
    faults.push(...(await child.run({ name: `part-${index}`, fuzzCase, ...look })).faults);
  return [...faults, ...(await child.run('compile')).faults].map(signatureOf);
}
