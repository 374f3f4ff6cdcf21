import { describe, expect, it } from 'vitest';
import type { Answer, Task } from './child.js';
import type { Fault } from './fault.js';
import { minimise } from './minimise.js';
import { trialsOf } from './trial.js';

const fault: Fault = { kind: 'uncompiled', what: "runtime/x.ts:1: Type 'A' is not assignable." };
const trials = trialsOf(1, 20);

describe('a complaint of the compiler about no single case', () => {
  it('is that of the cases without which it is not made', async () => {
    const two = [trials[2], trials[4]].map((trial) => trial?.fuzzCase.text);
    const found = await minimise(childFor(two), fault, trials);
    expect(found.map(({ text }) => text)).toEqual(trials.slice(0, 5).map(({ fuzzCase }) => fuzzCase.text));
  });

  it('is that of a case which makes it alone, as small as that is made', async () => {
    const child = childFor([], (text) => text.includes('openapi'));
    const [smallest, ...others] = await minimise(child, fault, trials);
    expect(others).toEqual([]);
    expect(smallest?.text).toContain('openapi');
    expect(smallest?.text.length).toBeLessThan(trials[0]?.fuzzCase.text.length ?? 0);
  });

  it('stays that of all where it is not made again', async () => {
    const found = await minimise(childFor(['in none']), fault, trials);
    expect(found).toEqual(trials.map(({ fuzzCase }) => fuzzCase));
  });
});

/** A process whose compiler complains when all of these texts are compiled at once, and one that is meant. */
function childFor(
  texts: readonly (string | undefined)[],
  isMeant: (text: string) => boolean = () => true,
): { run(task: Task): Promise<Answer> } {
  let kept: string[] = [];
  return {
    run: (task) => {
      const faults: Answer['faults'][number][] = [];
      if (task !== 'compile') kept.push(task.fuzzCase.text);
      else {
        const complains = texts.every((text) => kept.includes(String(text))) && kept.some(isMeant);
        if (complains) faults.push({ ...fault, name: '' });
        kept = [];
      }
      return Promise.resolve({ isMade: true, faults, compiled: 0 });
    },
  };
}
