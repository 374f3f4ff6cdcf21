import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith, place, treeOf } from '../../support/folder.js';
import { withFault, type Fault } from '../../support/power.js';
import { prepare, put, type Files } from './harness.js';
import { recoverOutput } from '../../../generator/output/recover.js';
import { writeOutput } from '../../../generator/output/write.js';

vi.mock('node:fs', async (load) => (await import('../../support/power.js')).wire(await load()));
vi.mock('node:fs/promises', async (load) => (await import('../../support/power.js')).wire(await load()));

const before = { 'a.ts': 'A', 'b.ts': 'B', 'old/c.ts': 'C', checkout: 'file' };
const after = { 'a.ts': 'A2', 'b.ts': 'B', 'new/d.ts': 'D', 'checkout/sessions.ts': 'S' };

const places: readonly (readonly [string, Files])[] = [
  ['in a folder of its own', {}],
  ['where other things live, too', { 'out/notes.md': 'mine' }],
];
const taking = ['chmod', 'copyFile', 'linkSync', 'mkdir', 'mkdirSync', 'writeFile', 'writeFileSync'];
const moving = ['rename', 'renameSync'];
const looking = ['lstat', 'readFile', 'readdir', 'realpath'];

/** What systems refuse, and on which calls. */
const faults: readonly Omit<Fault, 'after'>[] = [
  { code: 'ENOSPC', calls: taking },
  { code: 'ENOSPC', calls: taking, lasting: true },
  { code: 'EACCES', calls: [...taking, ...moving, ...looking] },
  { code: 'EROFS', calls: [...taking, ...moving, 'rm', 'rmSync', 'rmdirSync'], lasting: true },
  { code: 'EPERM', calls: moving },
  { code: 'EIO', calls: moving },
  { code: 'EMFILE', calls: [...looking, 'copyFile', 'writeFile', 'writeFileSync'] },
];

describe.each(places)('%s', (_, others) => {
  test.each(faults)(
    '$code on any of $calls (lasting: $lasting) is told, and changes nothing',
    async (kind) => {
      const { code, lasting } = kind;
      const wanted = await folderWith(others);
      await put(`${wanted}/out`, after);
      const trees = { new: await treeOf(wanted) };
      let told = 0;
      for (let moment = 0; ; moment += 1) {
        const home = await folderWith(others);
        await put(`${home}/out`, before);
        const old = await treeOf(home);
        const said: string[] = [];
        const fault = { ...kind, after: moment };
        const failed = await withFault(fault, async () => said.push(...(await tryToPut(`${home}/out`))));
        // What was refused in one way may have been done in another; what cannot be put back, the next run puts right.
        if (!lasting) expect(await treeOf(home)).toEqual(said.length > 0 ? old : trees.new);
        for (const line of said)
          expect(line).toMatch(new RegExp(`^output-failed cannot write out: ${code}: .*/`));
        expect(said.length).toBeLessThan(2);
        told += said.length;
        await put(`${home}/out`, after);
        expect(await treeOf(home)).toEqual(trees.new);
        if (!failed) break;
      }
      expect(told).toBeGreaterThan(0);
    },
  );
});

describe('a lock that is let go of just when it is asked for', () => {
  const refused = (lasting: boolean): Fault => ({ code: 'ENOTEMPTY', calls: ['rename'], after: 0, lasting });

  test('is taken', async () => {
    const home = await folderWith();
    const isRefused = await withFault(refused(false), () => put(`${home}/out`, after));
    expect(isRefused).toBe(true);
    const alike = await folderWith();
    await put(`${alike}/out`, after);
    expect(await treeOf(home)).toEqual(await treeOf(alike));
  });

  test('again and again is told in the end', async () => {
    const home = await folderWith();
    const said: string[] = [];
    await withFault(refused(true), async () => said.push(...(await tryToPut(`${home}/out`))));
    expect(said).toEqual([expect.stringMatching(/^output-failed cannot write out: ENOTEMPTY: /)]);
    expect(await treeOf(home)).toEqual({});
  });
});

/** One whole run, and what it said. */
async function tryToPut(out: string): Promise<readonly string[]> {
  const found = [...(await recoverOutput({ path: out, label: 'out' }))];
  if (found.length === 0) {
    const [plan, problems] = await prepare(out, after, 'overwrite');
    found.push(...(plan ? (await writeOutput(plan))[1] : problems));
  }
  return found.map(({ code, message }) => `${code} ${message}`);
}

test('a disk that is really full is told, and what was there is there', async () => {
  const home = await folderWith({ 'disk/.keep': '' });
  const disk = join(home, 'disk');
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { encoding: 'utf8' });
  // Without the right to mount, there are the faults above.
  if (mounted.status !== 0) {
    expect(mounted.stderr).not.toBe('');
    return;
  }
  try {
    await put(join(disk, 'out'), before);
    const old = await treeOf(disk);
    const large = { ...after, 'large.ts': 'x'.repeat(100_000) };
    const [report, problems] = await put(join(disk, 'out'), large);
    expect([report, ...problems.map(({ message }) => message)]).toEqual([
      undefined,
      expect.stringMatching(/^cannot write out: ENOSPC: /),
    ]);
    expect(await treeOf(disk)).toEqual(old);
  } finally {
    spawnSync('umount', [disk]);
  }
});

test('what the system refuses ends a command with 1, one message and no stack', async () => {
  const home = await folderWith({ 'openapi.yaml': tinySpec });
  const argv = ['generate', '--input', 'openapi.yaml', '--out', 'sdk'];
  await sdkwright(home, ...argv);
  const old = await treeOf(home);
  await place(home, 'openapi.yaml', tinySpec.replaceAll('Pet', 'Dog'));
  const fault = { code: 'EMFILE', calls: ['rename'], after: 0 };
  await withFault(fault, async () => {
    const { status, err } = await sdkwright(home, ...argv);
    expect(status).toBe(1);
    expect(err).toMatch(/^error output-failed: cannot write sdk: EMFILE: .*\n {2}hint: .*\n1 error\n$/);
  });
  expect({ ...(await treeOf(home)), 'openapi.yaml': tinySpec }).toEqual(old);
});
