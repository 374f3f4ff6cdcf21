import { describe, expect, test } from 'vitest';
import { findFacts } from '../../../generator/diff/facts/api.js';
import { diffModels } from '../../../generator/diff/judge/judge.js';
import { rules } from '../../../generator/diff/rules.js';
import { pairNames, readPair } from './support.js';

/** Where one edit of a description is two changes: what comes with the rule that the pair is for. */
const companions: Readonly<Record<string, readonly string[]>> = {
  'argument-moved': ['path-changed'],
  'auth-scheme-added': ['security-tightened'],
  'auth-scheme-removed': ['security-relaxed'],
  'auth-type-changed': ['credentials-changed'],
  'credentials-changed': ['auth-scheme-added', 'auth-scheme-removed', 'security-changed'],
  'body-encoding-changed': ['body-media-type-changed'],
  'failure-added': ['error-class-added'],
  'failure-removed': ['error-class-removed'],
  'items-closed': ['type-widened'],
  'items-opened': ['type-narrowed'],
  'model-removed': ['model-added'],
  'operation-moved': ['resource-added'],
  'pages-added': ['type-changed'],
  'pages-changed': ['list-pages-changed'],
  'pages-removed': ['type-changed'],
  'pagination-added': ['model-removed'],
  'pagination-items-changed': ['type-widened'],
  'pagination-removed': ['model-added'],
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
