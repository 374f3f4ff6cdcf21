import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { findFacts } from '../../../generator/diff/facts/api.js';
import { diffModels } from '../../../generator/diff/judge/judge.js';
import type { Rule } from '../../../generator/diff/judge/rule.js';
import { Places } from '../../../generator/diff/report/place.js';
import { rules } from '../../../generator/diff/rules.js';
import { ROOT } from '../../support/repository.js';
import { writePage, type Shown } from '../../support/rule-page.js';
import { pairNames, readPair } from './support.js';

/** Where one edit of a description is two changes: what comes with the rule that the pair is for. */
const companions: Readonly<Record<string, readonly string[]>> = {
  'argument-moved': ['path-changed'],
  'auth-scheme-added': ['security-tightened'],
  'auth-scheme-removed': ['security-relaxed'],
  'auth-type-changed': ['credentials-changed'],
  'credentials-changed': ['auth-scheme-added', 'auth-scheme-removed', 'security-changed'],
  'body-added': ['options-after-parameters'],
  'body-removed': ['options-first'],
  'body-encoding-changed': ['body-media-type-changed'],
  'failure-added': ['error-class-added'],
  'failure-removed': ['error-class-removed'],
  'items-closed': ['type-widened'],
  'items-opened': ['type-narrowed'],
  'model-removed': ['model-added'],
  'operation-moved': ['resource-added'],
  'options-after-parameters': ['parameter-added'],
  'options-first': ['parameter-removed'],
  'pages-added': ['type-changed'],
  'pages-changed': ['list-pages-changed'],
  'pages-removed': ['type-changed'],
  'pagination-added': ['model-removed'],
  'pagination-items-changed': ['type-widened'],
  'pagination-removed': ['model-added'],
  'required-body-added': ['options-after-parameters'],
  'resource-added': ['operation-added'],
  'resource-removed': ['operation-removed'],
  'response-encoding-changed': ['response-media-type-changed'],
};

test('every rule has a pair of descriptions, and no pair is without a rule', () => {
  expect([...pairNames].sort()).toEqual(rules.map(({ id }) => id).sort());
});

describe('each pair differs in what its rule is about, and in nothing else', () => {
  test.each(pairNames)('%s', async (name) => {
    const [{ model: before }, { model: after }] = [
      await readPair(name, 'base'),
      await readPair(name, 'revision'),
    ];
    const found = diffModels(before, after).map(({ rule }) => rule.id);
    expect(found.sort()).toEqual([name, ...(companions[name] ?? [])].sort());
    expect(findFacts(before, before)).toEqual([]);
    expect(findFacts(after, after)).toEqual([]);
  });
});

test('messages name what was and what is', () => {
  const told = rules.map((rule) => {
    const before = { kind: 'scalar', type: 'string' };
    return rule.message({
      subject: rule.subject,
      kind: rule.kind,
      place: [],
      direction: 'none',
      before,
      after: before,
    });
  });
  for (const message of told) expect(message).toMatch(/^[a-z].*[^.]$/);
});

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
