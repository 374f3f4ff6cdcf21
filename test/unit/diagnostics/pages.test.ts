import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeNames, severityOf } from '../../../generator/diagnostics/codes.js';
import { parseExample, recordExample, runExample } from '../../support/page.js';
import { ROOT } from '../../support/repository.js';

const FOLDER = path.join(ROOT, 'docs/diagnostics');
const RECORD = process.env['RECORD'] === '1';

test('every code has a page, and every page a code', () => {
  const pages = readdirSync(FOLDER).map((name) => name.replace(/\.md$/, ''));
  expect(pages.sort()).toEqual(codeNames.toSorted());
});

describe.each(codeNames)('%s', (code) => {
  const file = path.join(FOLDER, `${code}.md`);
  const page = readFileSync(file, 'utf8');

  test('has a page that says what it means, shows it and tells how to fix it', () => {
    expect(page).toMatch(new RegExp(`^# ${code}\n\n.+\\.`));
    expect(page.match(/^## .*$/gm)).toEqual(['## Example', '## How to fix it']);
    expect(page).toMatch(/\n## How to fix it\n\n.+\.\n$/s);
  });

  test('is what its example is told', async () => {
    const example = parseExample(page);
    const report = await runExample(example);
    if (RECORD) writeFileSync(file, recordExample(page, report));
    else expect(report).toBe(example.report);
    expect(report).toMatch(new RegExp(`^(\\S+:\\d+:\\d+ )?${severityOf(code)} ${code}: `, 'm'));
  });
});
