import { afterEach, expect, test, vi } from 'vitest';
import { readEnv } from '../../templates/typescript/runtime/env.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

test.each([
  ['  value ', 'value'],
  ['   ', undefined],
  [undefined, undefined],
])('%j is read as %j', (value, expected) => {
  vi.stubEnv('PET_STORE_KEY', value);
  expect(readEnv('PET_STORE_KEY')).toBe(expected);
});

test('where there is no environment, or none that may be looked at, there is no variable', () => {
  vi.stubGlobal('process', undefined);
  expect(readEnv('PET_STORE_KEY')).toBeUndefined();
  const forbidden = () => {
    throw new Error('Requires env access');
  };
  vi.stubGlobal('process', { env: new Proxy({}, { get: forbidden }) });
  expect(readEnv('PET_STORE_KEY')).toBeUndefined();
});
