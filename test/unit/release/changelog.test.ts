import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeReport } from '../../../generator/diff/report/make-report.js';
import { spellModel } from '../../../generator/emit/typescript/spelling.js';
import { changelogEntry } from '../../../generator/release/changelog.js';
import { sdkwright } from '../../support/command-line.js';
import { ROOT } from '../../support/repository.js';
import { readPair } from '../diff/support.js';

const RECORD = process.env['RECORD'] === '1';
const making = { generator: '1.0.0', style: {} };

/** The entry for a pair of descriptions of the diff's tests, without its heading. */
async function entryOf(rule: string): Promise<string> {
  const [before, after] = [await readPair(rule, 'base'), await readPair(rule, 'revision')];
  const spellings = { before: spellModel(before.model, {}), after: spellModel(after.model, {}) };
  const release = {
    report: makeReport(before, after),
    spellings,
    version: '2.0.0',
    before: making,
    after: making,
  };
  return changelogEntry(release).replace('## 2.0.0\n\n', '');
}

test("the flagship's next entry is the one in the documentation", async () => {
  const file = path.join(ROOT, 'docs/changelog.md');
  const page = readFileSync(file, 'utf8');
  const [, command = '', entry = ''] =
    /(sdkwright changelog spec[^`]+)```\n\n```md\n(.*?)```/s.exec(page) ?? [];
  const args = command.replaceAll('\\\n', ' ').trim().split(/\s+/).slice(1);
  const { out, err, status } = await sdkwright(ROOT, ...args);
  expect([status, err]).toEqual([0, 'next version: 0.1.0 → 0.2.0 (description: major)\n']);
  if (RECORD) writeFileSync(file, page.replace(`\`\`\`md\n${entry}\`\`\``, `\`\`\`md\n${out}\`\`\``));
  else expect(out).toBe(entry);
});

test('renames and moved arguments come with the code before and after', async () => {
  const file = path.join(ROOT, 'test/consumer/changelog.md');
  const { out } = await sdkwright(path.dirname(file), 'changelog', 'old.yaml', 'new.yaml');
  if (RECORD) writeFileSync(file, out);
  else expect(out).toBe(readFileSync(file, 'utf8'));
});

describe('an entry says', () => {
  test.each([
    ['deprecated', '### Deprecated\n'],
    ['variant-added', ' is one more thing that '],
    ['body-added', ' is new in `'],
    ['option-removed', 'The option `'],
    ['operation-removed', '` is gone.'],
    ['description-changed', 'Nothing that users notice.'],
    ['api-version-changed', 'For version `'],
    ['enum-value-added', ' is a new value of `'],
    ['http-method-changed', '### Only on the wire\n'],
  ])('%s: %s', async (rule, words) => {
    expect(await entryOf(rule)).toContain(words);
  });
});
