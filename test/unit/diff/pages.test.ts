import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { diffModels } from '../../../generator/diff/judge/judge.js';
import type { Rule } from '../../../generator/diff/judge/rule.js';
import { Places } from '../../../generator/diff/report/place.js';
import { rules } from '../../../generator/diff/rules.js';
import { ROOT } from '../../support/repository.js';
import { writePage, type Shown } from '../../support/rule-page.js';
import { readPair } from './support.js';

const FOLDER = path.join(ROOT, 'docs/rules');
const RECORD = process.env['RECORD'] === '1';
const areas = [...new Set(rules.map(({ area }) => area))];

async function show(rule: Rule): Promise<Shown> {
  const [before, after] = [await readPair(rule.id, 'base'), await readPair(rule.id, 'revision')];
  const change = diffModels(before.model, after.model).find((each) => each.rule === rule);
  if (!change) throw new Error(`${rule.id} is silent about its pair`);
  return { rule, change, place: new Places(before.model, after.model).name(change.fact.place) };
}

test.each(areas)('the page about %s is what its rules say', async (area) => {
  const file = path.join(FOLDER, `${area}.md`);
  const shown = await Promise.all(rules.filter((rule) => rule.area === area).map(show));
  const options = { ...(await resolveConfig(file)), parser: 'markdown' };
  const page = await format(writePage(area, shown), options);
  if (RECORD) writeFileSync(file, page);
  expect(readFileSync(file, 'utf8')).toBe(page);
});

test('there is a page an area, and an overview of what is covered that names rules only', () => {
  const pages = readdirSync(FOLDER).map((name) => name.replace(/\.md$/, ''));
  expect(pages.sort()).toEqual(['README', ...areas].sort());
  const overview = readFileSync(path.join(FOLDER, 'README.md'), 'utf8');
  const named = [...overview.matchAll(/`([a-z][a-z\d-]*)`/g)].map(([, id = '']) => id);
  const known = rules.map(({ id }) => id);
  expect(known.filter((id) => !named.includes(id))).toEqual([]);
  const gone = named.filter((id) => id.includes('-') && !id.startsWith('x-') && !known.includes(id));
  expect(gone).toEqual([]);
});
