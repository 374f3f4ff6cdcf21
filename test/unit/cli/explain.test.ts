import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { codeNames } from '../../../generator/diagnostics/codes.js';
import { sdkwright } from '../../support/command-line.js';
import { ROOT } from '../../support/repository.js';

test('explain CODE shows the page', async () => {
  const page = await readFile(path.join(ROOT, 'docs/diagnostics/ref-not-found.md'), 'utf8');
  expect(await sdkwright('/', 'explain', 'ref-not-found')).toEqual({ status: 0, out: page, err: '' });
});

test('explain RULE shows its part of the page of its area', async () => {
  const page = await readFile(path.join(ROOT, 'docs/rules/limits.md'), 'utf8');
  const { status, out } = await sdkwright('/', 'explain', 'max-items-tightened');
  expect(status).toBe(0);
  expect(out).toMatch(/^# max-items-tightened\n\n/);
  expect(page).toContain(out.replace(/^# /, '## '));
  expect(out).not.toContain('max-length');
});

test('explain lists every code with its severity and a sentence', async () => {
  const { status, out } = await sdkwright('/', 'explain');
  const lines = out.trimEnd().split('\n');
  expect(status).toBe(0);
  expect(lines.map((line) => line.split(/ +/)[1])).toEqual(codeNames.toSorted());
  expect(lines.filter((line) => !/^(error|warning|info) +[a-z-]+ {2,}\S.*[^.]$/.test(line))).toEqual([]);
});

test.each([
  ['ref-not-fuond', 'Did you mean ref-not-found?'],
  ['max-item-tightened', 'Did you mean max-items-tightened?'],
  ['toString', 'sdkwright explain lists all codes.'],
])('explain %s is wrong usage', async (code, advice) => {
  const { status, out, err } = await sdkwright('/', 'explain', code);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain(advice);
});

test('the pages are part of the published package', async () => {
  const text = await readFile(path.join(ROOT, 'package.json'), 'utf8');
  const { files } = JSON.parse(text) as { files: readonly string[] };
  expect(files).toEqual(
    expect.arrayContaining(['docs/diagnostics', 'docs/rules', 'sdkwright.report.schema.json']),
  );
});
