import { describe, expect, test } from 'vitest';
import { run } from '../../../generator/cli/run.js';
import { Recorder, sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith } from '../../support/folder.js';

const broken = tinySpec.replace('parameters:', 'x-sdk-metod: get\n      parameters:');
const out = ['--out', 'sdk'];

const commands: readonly (readonly [string, readonly string[]])[] = [
  ['validate', ['validate', 'openapi.yaml']],
  ['generate', ['generate', '--input', 'openapi.yaml', ...out]],
  ['mock', ['mock', 'openapi.yaml']],
];

interface Report {
  readonly counts: { readonly error: number };
  readonly diagnostics: readonly { readonly code: string; readonly location?: object }[];
}

describe.each(commands)('%s --format', (_name, argv) => {
  test('json is the only thing on stdout, whether there are problems or not', async () => {
    const home = await folderWith({ 'openapi.yaml': broken });
    const bad = await sdkwright(home, ...argv, '--format', 'json');
    expect([bad.status, bad.err]).toEqual([1, '']);
    expect((JSON.parse(bad.out) as Report).diagnostics).toMatchObject([
      { code: 'unknown-extension', location: { file: 'openapi.yaml', line: 8 } },
    ]);
    const good = await sdkwright(await folderWith({ 'openapi.yaml': tinySpec }), ...argv, '--format', 'json');
    expect([good.status, (JSON.parse(good.out) as Report).counts.error]).toEqual([0, 0]);
    expect(good.err).toMatch(/1 operation|Tiny API 1 on/);
  });

  test('github goes where people read, pretty too', async () => {
    const home = await folderWith({ 'openapi.yaml': broken });
    const annotated = await sdkwright(home, ...argv, '--format', 'github');
    expect([annotated.status, annotated.out]).toEqual([1, '']);
    expect(annotated.err).toMatch(/^::error file=openapi\.yaml,line=8,col=\d+,title=unknown-extension::/);
    const pretty = await sdkwright(home, ...argv, '--format', 'pretty');
    expect(pretty).toEqual(await sdkwright(home, ...argv));
  });
});

test('a bundle and a report cannot share standard output', async () => {
  const home = await folderWith({ 'openapi.yaml': tinySpec });
  const both = await sdkwright(home, 'bundle', 'openapi.yaml', '--out', '-', '--format', 'sarif');
  expect([both.status, both.out]).toEqual([2, '']);
  expect(both.err).toContain('cannot share standard output');
  const apart = await sdkwright(home, 'bundle', 'openapi.yaml', '--out', 'all.json', '--format', 'sarif');
  expect([apart.status, JSON.parse(apart.out)]).toMatchObject([0, { version: '2.1.0' }]);
});

test('machines read paths from the top of the workspace, people from where they stand', async () => {
  const home = await folderWith({ 'api/openapi.yaml': broken });
  const annotated = new Recorder(`${home}/api`, { workspace: home, format: 'github' });
  expect(await run(['validate', 'openapi.yaml'], annotated.io)).toBe(1);
  expect(annotated.err).toMatch(/^::error file=api\/openapi\.yaml,line=8,/);
  const pretty = new Recorder(`${home}/api`, { workspace: home });
  expect(await run(['validate', 'openapi.yaml'], pretty.io)).toBe(1);
  expect(pretty.err).toMatch(/^openapi\.yaml:8:/);
});

test('an unknown format is wrong usage', async () => {
  const { status, err } = await sdkwright('/', 'validate', 'openapi.yaml', '--format', 'xml');
  expect(status).toBe(2);
  expect(err).toContain('Allowed choices are pretty, json, sarif, github');
});
