import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/repository.js';
import { DIFFERENCES, reportOn, wireOn } from './differences.js';
import { EXPECTED } from './expected.js';
import { BUNDLER, bundle } from './support/bundle.js';
import { demand } from './support/demand.js';
import { FOLDER } from './support/host.js';
import { HOSTS } from './support/hosts.js';
import { preparePackage, runHost, runReference } from './support/run.js';

const TIME = { timeout: 180_000 };

describe('the same calls come to the same', () => {
  for (const host of HOSTS) {
    test(`on ${host.name}`, TIME, async ({ skip }) => {
      demand(host.needs, skip);
      const { report, wire } = await runHost(host);
      expect(report).toEqual(reportOn(host.name, EXPECTED));
      expect(wire).toEqual(wireOn(host.name, (await runReference()).wire));
    });
  }
});

test.for([
  ['worker', 'workerd,worker,browser'],
  ['page', 'browser'],
] as const)('a bundle of the %s holds nothing of Node.js', TIME, async ([name, conditions], { skip }) => {
  demand([BUNDLER], skip);
  await preparePackage();
  await using bundled = await bundle(name, conditions);
  expect(bundled.text).toContain('retrieveBalance');
  expect(bundled.text).not.toMatch(/["'`]node:|\brequire\(/);
});

describe('what is known to differ', () => {
  test.each(DIFFERENCES)('exists: $reason', ({ hosts, calls, report }) => {
    expect(HOSTS.map(({ name }) => name)).toEqual(expect.arrayContaining([...hosts]));
    if (calls === 'all') return;
    expect(Object.keys(EXPECTED)).toEqual(expect.arrayContaining([...calls]));
    expect(calls.map((call) => EXPECTED[call])).not.toContainEqual(report);
  });
});

test('the documentation names the versions', () => {
  const text = readFileSync(path.join(FOLDER, 'package.json'), 'utf8');
  const { optionalDependencies } = JSON.parse(text) as { optionalDependencies: Record<string, string> };
  const page = readFileSync(path.join(ROOT, 'docs/runtimes.md'), 'utf8');
  const versions = Object.values(optionalDependencies).map((version) => version.replace(/^.*@/, ''));
  expect(versions.filter((version) => !page.includes(version))).toEqual([]);
});
