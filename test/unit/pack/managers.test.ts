import { afterEach, describe, expect, test, vi } from 'vitest';
import { firstComplaint } from '../../../generator/pack/verify/complaint.js';
import { installable } from '../../../generator/pack/verify/installed.js';
import { hint, missing, onlyManagers } from '../../support/managers.js';
import { packedSubject } from './support.js';

afterEach(() => void vi.unstubAllEnvs());

const exports = { import: './index.js', require: './index.cjs' };
const module = 'export class Client { call() {} }';
const tiny = (script: string) =>
  packedSubject({ name: '@acme/sdk', exports }, { 'index.js': module, 'index.cjs': script });

describe.skipIf(missing)(`a tarball is installed and called${hint}`, () => {
  test('with npm, pnpm and Yarn', { timeout: 60_000 }, async () => {
    await onlyManagers('pnpm', 'yarn-berry');
    const subject = await tiny('exports.Client = class { call() {} };');
    expect(await installable.run(subject)).toEqual({ problems: [], note: 'npm, pnpm, yarn' });
  });

  test('with the first Yarn too, and each tells what fails', { timeout: 60_000 }, async () => {
    await onlyManagers('yarn-classic');
    const subject = await tiny("exports.Client = class { call() { throw new Error('only for some'); } };");
    const { problems, note } = await installable.run(subject);
    expect(note).toBe('npm, yarn; not here: pnpm');
    expect(problems.map((each) => each.replace(/, \S+ /, ', '))).toEqual([
      'with npm, main.cjs: only for some',
      'with yarn, main.cjs: only for some',
    ]);
  });
});

test.each([
  [{ stderr: 'npm warn old\nnpm error code ENOTCACHED\nnpm error more' }, 'npm error code ENOTCACHED'],
  [
    { stderr: '', stdout: '\n ERR_PNPM_NO_OFFLINE_META  Failed to resolve' },
    'ERR_PNPM_NO_OFFLINE_META  Failed to resolve',
  ],
  [{ stderr: '', stdout: '➤ YN0000: · Yarn 4\n➤ YN0080: │ blocked' }, '➤ YN0080: │ blocked'],
  [{ stderr: 'warning old\nerror nothing there', stdout: 'yarn install' }, 'error nothing there'],
  [{ stderr: '' }, 'it ended'],
])('of what they say when they fail, what tells most is handed on: %o', (said, told) => {
  expect(firstComplaint(Object.assign(new Error('it ended'), said))).toBe(told);
});
