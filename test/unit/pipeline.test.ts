import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import type { EmitOptions, Emitter, GeneratedFile } from '../../generator/emit/core/emitter.js';
import { findDrift } from '../../generator/output/drift.js';
import { sha256 } from '../../generator/output/hash.js';
import { generator } from '../../generator/output/identity.js';
import { generate, load, type Job, type Stage, type Target } from '../../generator/pipeline.js';
import { tinySpec } from '../support/command-line.js';
import { folderWith, place, treeOf } from '../support/folder.js';

/** Emits the title of the API, and remembers what it was told. */
function titleEmitter(problems: readonly Diagnostic[] = []) {
  const calls: EmitOptions[] = [];
  const emitter: Emitter = {
    name: 'title',
    emit: (model, options) => {
      calls.push(options);
      const file: GeneratedFile = {
        path: 'title.ts',
        text: `export const a = "${model.name}"`,
        format: true,
      };
      return Promise.resolve([[file], problems]);
    },
  };
  return { emitter, calls };
}

function targetIn(home: string, out: string, emitter: Emitter): Target {
  return { emitter, out: { path: join(home, out), label: out }, package: { name: 'a', version: '1.0.0' } };
}

function jobIn(home: string, targets: readonly Target[]): Job {
  return { input: 'openapi.yaml', cwd: home, source: 'openapi.yaml', targets };
}

test('load gives the document and its model', async () => {
  const home = await folderWith({ 'openapi.yaml': tinySpec });
  const [loaded, diagnostics] = await load({ input: 'openapi.yaml', cwd: home, name: 'Mine' });
  expect(diagnostics).toEqual([]);
  expect(loaded?.document.root['openapi']).toBe('3.1.0');
  expect(loaded?.model).toMatchObject({ name: 'Mine', title: 'Tiny API' });
});

test('problems of reading and of validation are told together', async () => {
  const text = tinySpec.replace('schemas/Pet', 'schemas/Pte').replace('type: string', 'type: strng');
  const home = await folderWith({ 'openapi.yaml': text });
  const [loaded, diagnostics] = await load({ input: 'openapi.yaml', cwd: home, strict: true });
  expect(loaded).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['ref-not-found', 'unknown-type']);
});

test('a description may hold integers that no number holds', async () => {
  const text = `${tinySpec}\nx-limit: 9223372036854775807\n`;
  const home = await folderWith({ 'openapi.yaml': text });
  const [generated, diagnostics] = await generate(
    jobIn(home, [targetIn(home, 'sdk', titleEmitter().emitter)]),
    'write',
  );
  expect([generated?.plans.length, diagnostics]).toEqual([1, []]);
});

test('the stages run in order, each through the observer', async () => {
  const home = await folderWith({ 'openapi.yaml': tinySpec });
  const names: string[] = [];
  const stage: Stage = async (name, work) => {
    names.push(name);
    return work();
  };
  await generate(jobIn(home, [targetIn(home, 'out', titleEmitter().emitter)]), 'write', stage);
  expect(names).toEqual(['read', 'validate', 'build', 'emit', 'format', 'write']);
});

test('generate formats and writes each target and tells the emitter what it needs', async () => {
  const home = await folderWith({ 'openapi.yaml': tinySpec });
  const { emitter, calls } = titleEmitter();
  const job = jobIn(home, [targetIn(home, 'one', emitter), targetIn(home, 'two', emitter)]);
  const [generated, diagnostics] = await generate({ ...job, only: 'pets' }, 'write');
  expect(diagnostics).toEqual([]);
  expect(generated?.plans.map(({ label }) => label)).toEqual(['one', 'two']);
  expect(await treeOf(home)).toMatchObject({
    'one/title.ts': "export const a = 'Tiny API';\n",
    'two/title.ts': "export const a = 'Tiny API';\n",
  });
  const told = {
    package: { name: 'a', version: '1.0.0' },
    source: 'openapi.yaml',
    generator: generator.version,
    only: 'pets',
  };
  expect(calls).toEqual([told, told]);
});

test('the manifest changes with the description, not with its spelling or the working directory', async () => {
  const home = await folderWith({ 'a/openapi.yaml': tinySpec, 'b/openapi.yaml': `# a comment\n${tinySpec}` });
  const manifestAfter = async (folder: string, text?: string) => {
    if (text) await place(join(home, folder), 'openapi.yaml', text);
    const cwd = join(home, folder);
    await generate(jobIn(cwd, [targetIn(cwd, 'out', titleEmitter().emitter)]), 'write');
    return (await treeOf(join(cwd, 'out')))['sdkwright.lock.json'];
  };
  const first = await manifestAfter('a');
  expect(first).toContain('title.ts');
  expect(await manifestAfter('b')).toBe(first);
  expect(await manifestAfter('b', tinySpec.replace("'1'", "'2'"))).not.toBe(first);
});

test('preview and check write nothing', async () => {
  const home = await folderWith({ 'openapi.yaml': tinySpec });
  const job = jobIn(home, [targetIn(home, 'out', titleEmitter().emitter)]);
  for (const mode of ['preview', 'check'] as const) {
    const [generated] = await generate(job, mode);
    expect(generated?.plans.flatMap(findDrift).map(({ path }) => path)).toEqual([
      'sdkwright.lock.json',
      'title.ts',
    ]);
  }
  expect(Object.keys(await treeOf(home))).toEqual(['openapi.yaml']);
});

test('check does not believe the manifest about what the formatter makes', async () => {
  const home = await folderWith({ 'openapi.yaml': tinySpec });
  const job = jobIn(home, [targetIn(home, 'out', titleEmitter().emitter)]);
  await generate(job, 'write');
  const tree = await treeOf(join(home, 'out'));
  const forged = tree['sdkwright.lock.json']?.replace(sha256(tree['title.ts'] ?? ''), sha256('forged'));
  await place(join(home, 'out'), 'sdkwright.lock.json', forged ?? '');
  await place(join(home, 'out'), 'title.ts', 'forged');
  const [generated] = await generate(job, 'check');
  expect(generated?.plans.flatMap(findDrift).map(({ path }) => path)).toEqual([
    'sdkwright.lock.json',
    'title.ts',
  ]);
});

test('an error in one target leaves all of them unwritten', async () => {
  const home = await folderWith({ 'openapi.yaml': tinySpec, 'two/title.ts': 'mine' });
  const { emitter } = titleEmitter();
  const [foreign, found] = await generate(
    jobIn(home, [targetIn(home, 'one', emitter), targetIn(home, 'two', emitter)]),
    'write',
  );
  expect(foreign).toBeUndefined();
  expect(found.map(({ code }) => code)).toEqual(['output-foreign-file']);
  const broken = titleEmitter([{ code: 'x', severity: 'error', message: 'cannot say that' }]);
  const [failed] = await generate(
    jobIn(home, [targetIn(home, 'one', emitter), targetIn(home, 'three', broken.emitter)]),
    'write',
  );
  expect(failed).toBeUndefined();
  expect(Object.keys(await treeOf(home)).sort()).toEqual(['openapi.yaml', 'two/title.ts']);
});

test('warnings are passed on and do not stop the run', async () => {
  const home = await folderWith({ 'openapi.yaml': tinySpec });
  const { emitter } = titleEmitter([{ code: 'x', severity: 'warning', message: 'odd' }]);
  const [generated, diagnostics] = await generate(jobIn(home, [targetIn(home, 'out', emitter)]), 'write');
  expect(generated?.plans).toHaveLength(1);
  expect(diagnostics.map(({ message }) => message)).toEqual(['odd']);
});

test('a resource that does not exist is named before anything is emitted', async () => {
  const home = await folderWith({ 'openapi.yaml': tinySpec });
  const { emitter, calls } = titleEmitter();
  const [, diagnostics] = await generate(
    { ...jobIn(home, [targetIn(home, 'out', emitter)]), only: 'pest' },
    'write',
  );
  expect(diagnostics).toMatchObject([{ code: 'unknown-resource', hint: 'did you mean "pets"?' }]);
  expect(calls).toEqual([]);
});
