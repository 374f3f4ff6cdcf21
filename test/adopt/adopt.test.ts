import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { git } from '../support/git.js';
import { ROOT } from '../support/repository.js';
import { carryOut, recordSteps, steady, stepsOf, type Step } from '../support/walkthrough.js';
import { makeWorld, offline } from './world.js';

const FILE = join(ROOT, 'docs/adopt.md');
const RECORD = process.env['RECORD'] === '1';

test('docs/adopt.md leads from an empty folder to published packages', { timeout: 240_000 }, async () => {
  const { home, env, hosting, published } = await makeWorld();
  const document = await readFile(FILE, 'utf8');
  const steps = stepsOf(document);
  const outputs: string[] = [];
  for (const step of steps) {
    const printed = await carryOut(offline(step), home, env);
    if (step.output !== undefined) outputs.push(printed);
  }
  const recorded = steps.flatMap(({ output }) => output ?? []);
  if (RECORD) await writeFile(FILE, recordSteps(document, outputs));
  else expect(outputs.map(steady)).toEqual(recorded.map(steady));
  expect(outputs).toHaveLength(recorded.length);
  expect(git(home, 'status', '--porcelain')).toBe('');
  expect(git(home, 'tag')).toBe('hacker-news@0.1.0\nhacker-news@0.1.1');
  expect(hosting.requests).toMatchObject([{ title: 'Regenerate hacker-news' }]);
  expect(published).toEqual(['/hacker-news']);
  const version = execFileSync(join(home, 'node_modules/.bin/sdkwright'), ['--version'], {
    encoding: 'utf8',
  });
  expect(version).toMatch(/^\d+\.\d+\.\d+\n$/);
  const workflows = await workflowsOf(home);
  const said = steps.filter(({ words }) => words.includes('pipeline')).flatMap(commandsOf);
  expect(said.filter((line) => !workflows.includes(line))).toEqual([]);
  expect(said.length).toBeGreaterThan(7);
});

async function workflowsOf(home: string): Promise<string> {
  const folder = join(home, '.github/workflows');
  const texts = (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8'));
  return (await Promise.all(texts)).join('');
}

/** What a workflow has to say as well. */
function commandsOf({ commands }: Step): readonly string[] {
  return commands.split('\n').filter((line) => /^(npx|git) /.test(line));
}
