import { afterAll, expect, test } from 'vitest';
import { load } from '../../generator/pipeline.js';
import { emitPackage } from '../support/emit-package.js';
import { Packages } from './packages.js';

const packages = new Packages();
afterAll(() => packages.remove());

/** For each description of a construct what its types take, and what not. */
const uses: Readonly<Record<string, string>> = {
  tuple: `
export const thing: Thing = { point: [1, 2], row: ['a', 1, 2], last: ['a', 'on', { a: 'b' }, 7] };
export const short: Thing = { point: [1, 2], last: ['a'] };
// @ts-expect-error nothing stands after the places
export const long: Thing = { point: [1, 2, 3] };
// @ts-expect-error each place has its own type
export const wrong: Thing = { point: [1, 2], row: [1] };`,
  'pattern-properties': `
export const thing: Thing = { labels: { 'x-a': 'b', 'n-c': 1 } };
// @ts-expect-error each beginning has its own type
export const wrong: Thing = { labels: { 'x-a': 1 } };
// @ts-expect-error no pattern fits
export const other: Thing = { labels: { b: 1 } };`,
  'structured-values': `
export const thing: Thing = { origin: { x: 0, at: [1, 'a', null] }, choice: { width: 1 }, kept: 'c' };
export const others: Thing['choice'][] = ['auto', [1, 2], null];
// @ts-expect-error the value is another
export const wrong: Thing['origin'] = { x: 1, at: [1, 'a', null] };`,
  'two-unions': `
export const things: Thing[] = [{ id: 'a', radius: 1, red: 2 }, { id: 'b', side: 1, name: 'c' }];
// @ts-expect-error it is none of the second choice
export const wrong: Thing = { id: 'a', radius: 1 };`,
  unevaluated: `
export const thing: { id: string; [key: string]: string | number } & Partial<Thing> = { id: 'a' };
export const row: import('./models/row.js').Row = ['a'];
// @ts-expect-error nothing is left to be evaluated
export const wrong: import('./models/row.js').Row = ['a', 'b'];`,
};

test('types take what the schemas do, and nothing else', { timeout: 200_000 }, async () => {
  for (const [name, use] of Object.entries(uses)) {
    const [loaded] = await load({ input: `${name}.yaml`, cwd: import.meta.dirname, strict: true });
    if (!loaded) throw new Error(`${name} has no model`);
    const text = `import type { Thing } from './index.js';\n${use}`;
    await packages.add(name, [
      ...(await emitPackage(loaded.model)),
      { path: 'src/use.ts', text, format: false },
    ]);
  }
  expect(packages.check()).toEqual([]);
});
