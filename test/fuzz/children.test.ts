import path from 'node:path';
import { expect, it } from 'vitest';
import { Child } from './children.js';

const script = path.join(import.meta.dirname, 'support/failing-child.mjs');
const taskOf = (text: string) =>
  ({ name: text, fuzzCase: { kind: 'text', text }, isFormatted: false, isKept: false }) as const;

it.each([
  ['ends', 'abort', /the process ended \(3\)/],
  ['throws', 'abort', /RangeError: too much/],
  ['hangs', 'hang', /no answer in 1 s/],
  ['grows', 'abort', /heap/],
])(
  'a process that %s is a fault of its case, and the next case has another',
  async (how, kind, what) => {
    // Only the one that never answers is not waited for.
    using child = new Child({ script, heap: 64, hang: how === 'hangs' ? 1_000 : 60_000 });
    const { faults } = await child.run(taskOf(how));
    expect(faults).toEqual([{ name: how, kind, what: expect.stringMatching(what) as string }]);
    expect(await child.run(taskOf('works'))).toEqual({ isMade: true, faults: [], compiled: 0 });
  },
  120_000,
);
