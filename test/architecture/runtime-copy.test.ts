import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/repository.js';

const ORIGINAL = path.join(ROOT, 'templates/typescript/runtime');
const COPY = path.join(ROOT, 'generated/stripe/src/runtime');

describe('the runtime in the generated package', () => {
  it('has the same files', () => {
    expect(readdirSync(COPY).sort()).toEqual(readdirSync(ORIGINAL).sort());
  });

  it.each(readdirSync(ORIGINAL).sort())('%s is the same, byte for byte', (name) => {
    expect(readFileSync(path.join(COPY, name)).equals(readFileSync(path.join(ORIGINAL, name)))).toBe(true);
  });
});
