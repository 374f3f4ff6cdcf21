import { describe, expect, test } from 'vitest';
import { compile } from '../../../generator/consumer/compile.js';
import { prove } from '../../../generator/consumer/proof.js';
import { trialOf } from '../../../generator/consumer/prove-source.js';
import { diffModels } from '../../../generator/diff/judge/judge.js';
import type { ApiModel } from '../../../generator/model/model.js';
import { readPair } from '../diff/support.js';
import { readModel } from './support.js';

/** Rules that say that code breaks, of all kinds of parts. */
const breaking = [
  'argument-moved',
  'body-added',
  'enum-closed',
  'event-removed',
  'method-renamed',
  'model-renamed',
  'null-allowed',
  'option-removed',
  'other-members-forbidden',
  'pages-changed',
  'property-removed',
  'required-parameter-added',
  'required-property-added',
  'resource-removed',
  'response-added',
];

/** Rules that say that it does not. */
const harmless = ['enum-opened', 'int64-removed', 'parameter-became-optional', 'property-added'];

const style = {};

async function trial(name: string, before: ApiModel, after: ApiModel) {
  return trialOf(name, { model: before, style }, { model: after, style });
}

async function ofPair(name: string) {
  const [{ model: before }, { model: after }] = [
    await readPair(name, 'base'),
    await readPair(name, 'revision'),
  ];
  return { name, changes: diffModels(before, after), trial: await trial(name, before, after) };
}

const pairs = await Promise.all([...breaking, ...harmless].map(ofPair));
const [old, now] = [await readModel('old.yaml'), await readModel('new.yaml')];
const others = [await trial('same', old, old), await trial('kennel', old, now)];
const failures = compile([...pairs.map((pair) => pair.trial), ...others]);

describe('code for the old SDK, compiled against the new one,', () => {
  const proofs = new Map(pairs.map(({ name, changes }) => [name, prove(changes, failures.get(name) ?? [])]));

  test.each(breaking)('fails on account of what is said to break it: %s', (name) => {
    const { changes = [], unexplained } = proofs.get(name) ?? {};
    const before = pairs.find((pair) => pair.name === name)?.changes;
    const proved = changes.filter(({ errors = [] }) => errors.length > 0);
    expect([proved.length > 0, unexplained]).toEqual([true, []]);
    expect(changes.map(({ verdict }) => verdict)).toEqual(before?.map(({ verdict }) => verdict));
  });

  test.each(harmless)('compiles after what is said to be harmless: %s', (name) => {
    expect(failures.get(name)).toEqual([]);
  });
});

describe('a proof', () => {
  test('is not given by samples that never compile: against the old SDK all do', () => {
    expect(failures.get('same')).toEqual([]);
  });

  test('makes a change break source that was not known to, and names what no change explains', () => {
    const changes = diffModels(old, now).filter(({ fact }) => fact.place[0]?.name !== 'Toy');
    const tame = changes.map((change) => ({
      ...change,
      verdict: { ...change.verdict, source: 'none' as const },
    }));
    const proof = prove(tame, failures.get('kennel') ?? []);
    const proved = proof.changes.filter(({ verdict }) => verdict.source === 'breaking');
    expect(proved.map(({ rule }) => rule.id)).toContain('property-removed');
    expect(proved.every(({ level }) => level === 'breaking')).toBe(true);
    expect(proof.unexplained.map(({ message }) => message)).toEqual([
      expect.stringContaining("no exported member named 'Toy'"),
    ]);
  });
});
