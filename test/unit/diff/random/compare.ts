import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Change } from '../../../../generator/diff/judge/change.js';
import type { ApiModel } from '../../../../generator/model/model.js';
import { load } from '../../../../generator/pipeline.js';
import type { Node } from './json.js';

/** Reads a description: an object, which becomes JSON, or its text. Fails when anything is wrong with it. */
export async function read(description: Node | string): Promise<ApiModel> {
  const text = typeof description === 'string' ? description : JSON.stringify(description);
  const home = mkdtempSync(path.join(tmpdir(), 'sdkwright-random-'));
  writeFileSync(path.join(home, 'openapi.yaml'), text);
  const [loaded, problems] = await load({ input: 'openapi.yaml', cwd: home }).finally(() =>
    rmSync(home, { recursive: true }),
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!loaded || errors.length > 0) throw new Error(`no description: ${JSON.stringify(errors)}`);
  return loaded.model;
}

/** One line a change: `rule direction place`. */
export function lines(changes: readonly Change[]): readonly string[] {
  return changes
    .map(
      ({ rule, fact }) =>
        `${rule.id} ${fact.direction} ${fact.place.map(({ kind, name }) => `${kind}:${name}`).join('/')}`,
    )
    .sort();
}

/** The same cases in every run, unless another SEED is given; a failure names the one that it is of. */
export const seed = Number(process.env['SEED'] ?? 20_221_115);
