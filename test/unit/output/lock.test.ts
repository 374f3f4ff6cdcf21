import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { withLock } from '../../../generator/output/lock.js';
import { writeOutput } from '../../../generator/output/write.js';
import { folderWith, place, treeOf } from '../../support/folder.js';
import { plan, put } from './harness.js';
import { bundleWriter } from '../../fuzz/kill-site.js';

const host = encodeURIComponent(hostname());
const lockOf = (token: string) => `.out-sdkwright/lock/${token}`;
const messages = (found: readonly { code: string; message: string }[]) =>
  found.map(({ code, message }) => `${code}: ${message}`);

/** The number of a process that is over. */
const ended = () => spawnSync(process.execPath, ['--version']).pid;

describe('while another run writes', () => {
  test.each([
    ['a process that runs', process.ppid, hostname()],
    ['one of another machine', ended(), 'build agent'],
  ])('nothing is written, and %s is named', async (_, pid, machine) => {
    const token = `${pid}@${encodeURIComponent(machine)}`;
    const home = await folderWith({ 'out/a.ts': 'A', [lockOf(token)]: '' });
    const before = await treeOf(home);
    const [report, problems] = await put(join(home, 'out'), { 'a.ts': 'A', 'b.ts': 'B' });
    expect(report).toBeUndefined();
    expect(messages(problems)).toEqual([`output-busy: out is being written by process ${pid} on ${machine}`]);
    expect(await treeOf(home)).toEqual(before);
  });

  test('one that may not be asked is taken for running', async () => {
    const home = await folderWith({ [lockOf(`${ended()}@${host}`)]: '' });
    const refusal = Object.assign(new Error('kill EPERM'), { syscall: 'kill', code: 'EPERM' });
    const asked = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw refusal;
    });
    onTestFinished(() => asked.mockRestore());
    const [, problems] = await put(join(home, 'out'), { 'a.ts': 'A' });
    expect(problems).toMatchObject([{ code: 'output-busy' }]);
  });

  test('one of two runs of a process waits for none, and fails', async () => {
    const home = await folderWith();
    const plans = [
      await plan(join(home, 'out'), { 'a.ts': '1' }),
      await plan(join(home, 'out'), { 'a.ts': '2' }),
    ];
    const results = await Promise.all(plans.map(writeOutput));
    const found = results.flatMap(([, problems]) => messages(problems));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^output-busy: out (is being|was) written by /);
    const written = results[0]?.[0] ? '1' : '2';
    expect(await treeOf(home)).toMatchObject({ 'out/a.ts': written });
    expect(Object.keys(await treeOf(home))).toEqual(['out/a.ts', 'out/sdkwright.lock.json']);
  });

  test('a run that has nothing to write needs no lock', async () => {
    const home = await folderWith();
    await put(join(home, 'out'), { 'a.ts': 'A' });
    expect(await put(join(home, 'out'), { 'a.ts': 'A' })).toMatchObject([{ written: [] }, []]);
    expect(Object.keys(await treeOf(home))).toEqual(['out/a.ts', 'out/sdkwright.lock.json']);
  });
});

test('a plan is not carried out over what another run has written since', async () => {
  const out = join(await folderWith(), 'out');
  await put(out, { 'a.ts': '1' });
  const late = await plan(out, { 'a.ts': '2' });
  await put(out, { 'a.ts': '3', 'b.ts': '3' });
  const before = await treeOf(out);
  const [report, problems] = await writeOutput(late);
  expect(report).toBeUndefined();
  expect(messages(problems)).toEqual(['output-busy: out was written by another run meanwhile']);
  expect(await treeOf(out)).toEqual(before);
});

describe('what is left of a run that is over', () => {
  test.each([
    ['of a process that has ended', () => `${ended()}@${host}`],
    ['of one that had our number', () => `${process.pid}@${host}`],
  ])('%s is taken over', async (_, token) => {
    const home = await folderWith({ [lockOf(token())]: '', '.out-sdkwright/new/b.ts': 'B' });
    await put(join(home, 'out'), { 'a.ts': 'A' });
    expect(Object.keys(await treeOf(home))).toEqual(['out/a.ts', 'out/sdkwright.lock.json']);
  });

  test('the lock of another machine is taken over after ten minutes', async () => {
    const lock = lockOf('7@build-agent');
    const home = await folderWith({ [lock]: '' });
    const age = async (seconds: number) => {
      const time = Date.now() / 1000 - seconds;
      await utimes(join(home, lock), time, time);
      return messages((await put(join(home, 'out'), { 'a.ts': 'A' }))[1]);
    };
    expect(await age(590)).toEqual(['output-busy: out is being written by process 7 on build-agent']);
    expect(await age(610)).toEqual([]);
    expect(Object.keys(await treeOf(home))).toEqual(['out/a.ts', 'out/sdkwright.lock.json']);
  });

  test('one that waited for a lock when it was killed leaves nothing either', async () => {
    const token = `${ended()}@${host}`;
    const home = await folderWith({ [`.out-sdkwright/${token}/${token}`]: '' });
    await put(join(home, 'out'), { 'a.ts': 'A' });
    expect(Object.keys(await treeOf(home))).toEqual(['out/a.ts', 'out/sdkwright.lock.json']);
  });

  test('a run with nothing to write removes it as well', async () => {
    const home = await folderWith();
    await put(join(home, 'out'), { 'a.ts': 'A' });
    await place(home, '.out-sdkwright/before/a.ts', 'old');
    const before = await stat(join(home, 'out'));
    const [report, problems] = await put(join(home, 'out'), { 'a.ts': 'A' });
    expect([report?.written, problems]).toEqual([[], []]);
    expect((await stat(join(home, 'out'))).ino).toBe(before.ino);
    expect(Object.keys(await treeOf(home))).toEqual(['out/a.ts', 'out/sdkwright.lock.json']);
  });
});

test('a lock is not taken again by who holds it', async () => {
  const site = { stage: join(await folderWith(), 'stage'), label: 'out' };
  const held = await withLock(site, () => withLock(site, () => Promise.resolve([1, []])));
  expect(held).toMatchObject([undefined, [{ code: 'output-busy' }]]);
  expect(await withLock(site, () => Promise.resolve([1, []]))).toEqual([1, []]);
});

test('the lock goes when the work fails', async () => {
  const home = await folderWith();
  const site = { stage: join(home, 'stage'), label: 'out' };
  await expect(withLock(site, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await treeOf(home)).toEqual({});
});

test('a file where the stage has to be is told', async () => {
  const home = await folderWith({ stage: 'a file' });
  const site = { stage: join(home, 'stage'), label: 'out' };
  await expect(withLock(site, () => Promise.resolve([1, []]))).rejects.toThrow('EEXIST');
  expect(await treeOf(home)).toEqual({ stage: 'a file' });
});

test('what is on its way is gone before a signal ends the process', async () => {
  const home = await folderWith();
  const stage = join(home, 'stage');
  const ending = vi.spyOn(process, 'kill').mockReturnValue(true);
  onTestFinished(() => ending.mockRestore());
  const listening = process.listenerCount('SIGHUP');
  await withLock({ stage, label: 'out' }, async () => {
    await mkdir(join(stage, 'new'));
    process.emit('SIGHUP', 'SIGHUP');
    expect(await treeOf(home)).toEqual({});
    expect(process.listenerCount('SIGHUP')).toBe(listening);
    expect(ending.mock.calls).toEqual([[process.pid, 'SIGHUP']]);
    return [1, []];
  });
  expect(ending).toHaveBeenCalledTimes(1);
});

test('who has done its work is told of no signal', async () => {
  const home = await folderWith();
  const listening = process.listenerCount('SIGTERM');
  await withLock({ stage: join(home, 'stage'), label: 'out' }, () => {
    expect(process.listenerCount('SIGTERM')).toBe(listening + 1);
    return Promise.resolve([1, []]);
  });
  expect(process.listenerCount('SIGTERM')).toBe(listening);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends a process that writes, and leaves nothing',
  async (signal) => {
    const home = await folderWith();
    const writer = await bundleWriter(join(home, 'tool'), 'generator/output/lock.ts');
    const stage = join(home, 'place/stage');
    const script = `
    import { mkdirSync } from 'node:fs';
    import { withLock } from ${JSON.stringify(pathToFileURL(writer).href)};
    await withLock({ stage: ${JSON.stringify(stage)}, label: 'out' }, async () => {
      mkdirSync(${JSON.stringify(join(stage, 'new'))});
      console.log('begins');
      await new Promise((done) => setInterval(done, 1e9));
    });`;
    const running = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(running.stdout, 'data');
    expect(Object.keys(await treeOf(join(home, 'place')))).toContain('stage/new/');
    running.kill(signal);
    expect(await once(running, 'exit')).toEqual([null, signal]);
    expect(await treeOf(join(home, 'place'))).toEqual({});
  },
);
