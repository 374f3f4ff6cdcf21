import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { folderWith, treeOf } from '../support/folder.js';
import { ROOT } from '../support/repository.js';
import { demand } from './support/demand.js';
import { installed } from './support/host.js';

const DESCRIPTION = 'test/constructs/names-collisions.yaml';

/** What the command writes when a Node.js runs it, by path. */
async function generateOn(node: string): Promise<Readonly<Record<string, string>>> {
  const out = path.join(await folderWith(), 'sdk');
  const flags = ['generate', '--input', DESCRIPTION, '--out', out];
  await promisify(execFile)(node, [path.join(ROOT, 'dist/cli/main.js'), ...flags], { cwd: ROOT });
  return treeOf(out);
}

test.for([22, 24])('Node.js %s writes the same bytes', { timeout: 120_000 }, async (version, { skip }) => {
  const node = installed(`node-${version}-${process.arch}/bin/node`);
  demand([node], skip);
  const here = await generateOn(process.execPath);
  expect(Object.keys(here).length).toBeGreaterThan(50);
  expect(await generateOn(node)).toEqual(here);
});
