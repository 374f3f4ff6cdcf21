import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readManifest } from '../../../generator/output/manifest.js';
import { folderWith, treeOf } from '../../support/folder.js';
import { killAfter, powerOn } from '../../support/power.js';
import { run, text } from './edits/harness.js';
import { put, type Files } from './harness.js';

vi.mock('node:fs', async (load) => (await import('../../support/power.js')).wire(await load()));
vi.mock('node:fs/promises', async (load) => (await import('../../support/power.js')).wire(await load()));

const before = { 'a.ts': 'A', 'b.ts': 'B', 'old/c.ts': 'C', checkout: 'file' };
const after = { 'a.ts': 'A2', 'b.ts': 'B', 'new/d.ts': 'D', 'checkout/sessions.ts': 'S' };
const later = { 'b.ts': 'B3', 'new/d.ts': 'D3' };

describe.each<readonly [string, Files]>([
  ['in a folder of its own', {}],
  ['where other things live, too', { 'out/notes.md': 'mine' }],
])('killed at any moment %s', (_, others) => {
  test('a run that is repeated ends in the same state, and so does a later one', async () => {
    const [wanted, other] = [await folderWith(others), await folderWith(others)];
    await put(`${wanted}/out`, after);
    await put(`${other}/out`, later);
    const effects = await killEach(others, async (home) => {
      await put(`${home}/out`, after);
      expect(await treeOf(home)).toEqual(await treeOf(wanted));
    });
    await killEach(others, async (home) => {
      await put(`${home}/out`, later);
      expect(await treeOf(home)).toEqual(await treeOf(other));
    });
    expect(effects).toBeGreaterThan(15);
  });

  test('it leaves whole files, and of its own folder all old or all new', async () => {
    const seen = new Set<string>();
    await killEach(others, async (home) => {
      const tree = await treeOf(home);
      const files = Object.keys(tree).filter((path) => path in { ...inOut(before), ...inOut(after) });
      for (const path of files) expect([inOut(before)[path], inOut(after)[path]]).toContain(tree[path]);
      seen.add(JSON.stringify(files.sort().map((path) => [path, tree[path]])));
    });
    const states = [{}, before, after].map((files) => JSON.stringify(Object.entries(inOut(files)).sort()));
    if (Object.keys(others).length === 0) expect([...seen].sort()).toEqual(states.sort());
    else expect(seen.size).toBeGreaterThan(states.length);
  });
});

/** Files as they stand in the folder that is written. */
function inOut(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`out/${path}`, text]));
}

test('killed while edits are merged, what it did not reach is no edit', async () => {
  for (let effects = 0; ; effects += 1) {
    const out = `${await folderWith()}/out`;
    await run(out, before);
    const killed = await killAfter(effects, () => run(out, after));
    powerOn();
    expect(await run(out, after)).toMatchObject({ edited: [], said: [] });
    expect(await treeOf(out)).toMatchObject(after);
    if (!killed) break;
  }
});

test('killed while edits are merged, a run of another description keeps them, and nothing else', async () => {
  const made = (...lines: string[]) => ({
    'a.ts': text('one', '', 'two', '', ...lines),
    'b.ts': text(...lines),
  });
  const edit = (was: string) => was.replace('one', 'one\nby hand');
  for (let effects = 0; ; effects += 1) {
    const out = `${await folderWith()}/out`;
    await run(out, made('1'));
    await writeFile(join(out, 'a.ts'), edit(made('1')['a.ts']));
    await run(out, made('1'));
    const killed = await killAfter(effects, () => run(out, made('1', '2')));
    powerOn();
    expect(await run(out, made('1', '2', '3'))).toMatchObject({ edited: ['a.ts'], said: [] });
    const wanted = made('1', '2', '3');
    const kept = { '.sdkwright/generated/a.ts': wanted['a.ts'] };
    expect(await treeOf(out)).toMatchObject({ ...wanted, 'a.ts': edit(wanted['a.ts']), ...kept });
    expect((await readManifest({ path: out, label: 'out' }))[0]?.files.get('a.ts')).not.toHaveProperty(
      'claimed',
    );
    if (!killed) break;
  }
});

/** Kills the run after each of its effects in turn, and goes on from there; answers how many there are. */
async function killEach(others: Files, goOn: (home: string) => Promise<void>): Promise<number> {
  for (let effects = 0; ; effects += 1) {
    const home = await folderWith(others);
    await put(`${home}/out`, before);
    const killed = await killAfter(effects, () => put(`${home}/out`, after));
    powerOn();
    if (!killed) return effects;
    await goOn(home);
  }
}
