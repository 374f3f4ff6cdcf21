import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drift, linesOf, run, text } from './harness.js';

/** One step of the life of a package: lines added by hand at a place from 0 to 1, or other lines generated. */
type Step = { readonly edit: number } | { readonly generate: readonly boolean[] };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ edit: fc.double({ min: 0, max: 0.99, noNaN: true }) }),
    fc.record({ generate: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }) }),
  ),
  { minLength: 1, maxLength: 12 },
);

const generated = (shown: readonly boolean[]) => ({
  'a.ts': text(...shown.flatMap((isShown, index) => (isShown ? [`generated ${index}`] : [])), ''),
});

/** Resolves as a careful person would: takes what is generated, and every line of one's own. */
function resolve(lines: readonly string[]): string {
  const kept: string[] = [];
  let side: 'both' | 'edited' | 'before' | 'now' = 'both';
  for (const line of lines) {
    if (line.startsWith('<<<<<<< ')) side = 'edited';
    else if (line.startsWith('||||||| ')) side = 'before';
    else if (line === '=======') side = 'now';
    else if (line.startsWith('>>>>>>> ')) side = 'both';
    else if (side === 'both' || side === 'now' || (side === 'edited' && line.startsWith('mine')))
      kept.push(line);
  }
  return text(...kept);
}

test('through any series of edits and runs nothing is lost, neither of ours nor of what is generated', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (series) => {
      const out = await mkdtemp(join(tmpdir(), 'sdkwright-series-'));
      try {
        await live(out, series);
      } finally {
        await rm(out, { recursive: true });
      }
    }),
    { numRuns: 20 },
  );
}, 60_000);

async function live(out: string, series: readonly Step[]): Promise<void> {
  let shown: readonly boolean[] = new Array<boolean>(12).fill(true);
  const mine: string[] = [];
  await run(out, generated(shown));
  for (const step of series) {
    if ('edit' in step) {
      const lines = [...(await linesOf(out, 'a.ts'))];
      mine.push(`mine ${mine.length}`);
      lines.splice(Math.floor(step.edit * lines.length), 0, `mine ${mine.length - 1}`);
      await writeFile(join(out, 'a.ts'), text(...lines));
    } else shown = step.generate;
    await generateAndResolve(out, shown);
    const lines = await linesOf(out, 'a.ts');
    expect(lines.filter((line) => line.startsWith('mine')).sort()).toEqual(mine.toSorted());
    expect(text(...lines.filter((line) => !line.startsWith('mine')))).toBe(generated(shown)['a.ts']);
    expect(await drift(out, generated(shown))).toEqual([]);
  }
}

async function generateAndResolve(out: string, shown: readonly boolean[]): Promise<void> {
  const { said } = await run(out, generated(shown));
  if (said.length === 0) return;
  expect(said.every((line) => line.startsWith('edit-conflict'))).toBe(true);
  await writeFile(join(out, 'a.ts'), resolve(await linesOf(out, 'a.ts')));
  expect((await run(out, generated(shown))).said).toEqual([]);
}
