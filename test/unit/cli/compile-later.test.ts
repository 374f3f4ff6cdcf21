import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { lateFlag } from '../../../generator/cli/compile-later.js';

test('this engine takes its flag without a word', () => {
  const flag = lateFlag(process.versions.v8);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      '-e',
      `if (${flag !== undefined}) require('node:v8').setFlagsFromString('${flag}'); console.log('done')`,
    ],
    { encoding: 'utf8' },
  );
  expect({ stdout, stderr, status }).toEqual({ stdout: 'done\n', stderr: '', status: 0 });
});

test('an engine gets the flag that it knows, another none', () => {
  expect(lateFlag('11.3.244.8-node.33')).toBe('--interrupt-budget=540672');
  expect(lateFlag('12.4.254.21-node.39')).toBe('--invocation-count-for-turbofan=12000');
  expect(['11.30.1', '13.6.233.17-node.41', undefined].map(lateFlag)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
