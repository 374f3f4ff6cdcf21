import { expect, test } from 'vitest';
import { withTool } from '../../../generator/pack/optional-tool.js';

const failing = (code: string) => () => Promise.reject(Object.assign(new Error('it failed'), { code }));

test('what a tool did is handed on; without it, there is what to install', async () => {
  expect(await withTool('tool', () => Promise.resolve(1))).toEqual({ done: 1 });
  expect(await withTool('tool', failing('ERR_MODULE_NOT_FOUND'))).toEqual({
    missing: 'tool is not installed: npm install --save-dev tool',
  });
});

test('what a tool fails with is no reason to install it', async () => {
  await expect(withTool('tool', failing('ENOENT'))).rejects.toThrow('it failed');
});
