import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { handWrittenFiles, ROOT } from '../support/repository.js';

const MOST_LINES = 300;

it(`no hand-written file has more than ${MOST_LINES} lines`, () => {
  const files = handWrittenFiles();
  expect(files.length).toBeGreaterThan(100);
  const lines = (file: string): number =>
    readFileSync(path.join(ROOT, file), 'utf8').trimEnd().split('\n').length;
  expect(files.filter((file) => lines(file) > MOST_LINES)).toEqual([]);
});
