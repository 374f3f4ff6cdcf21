import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Version } from '../../../generator/diff/report/report.js';
import { load } from '../../../generator/pipeline.js';
import { ROOT } from '../../support/repository.js';

const folder = path.join(ROOT, 'test/diff');

/** Rules that have a pair of descriptions: all of them, which a test sees to. */
export const pairNames: readonly string[] = readdirSync(folder);

const known = new Map<string, Promise<Version>>();

/** One description of a pair, read once. Fails when anything is wrong with it. */
export function readPair(rule: string, file: 'base' | 'revision'): Promise<Version> {
  const key = `${rule}/${file}`;
  const version = known.get(key) ?? read(rule, file);
  known.set(key, version);
  return version;
}

async function read(rule: string, file: string): Promise<Version> {
  const source = path.join(folder, rule, `${file}.yaml`);
  const [loaded, diagnostics] = await load({ input: source, cwd: ROOT });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!loaded) throw new Error(`${source} is no description`);
  return { source, model: loaded.model };
}
