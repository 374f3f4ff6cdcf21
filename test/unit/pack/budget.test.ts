import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Budget } from '../../../generator/pack/options.js';
import type { Subject } from '../../../generator/pack/verify/subject.js';
import { bundled, small } from '../../../generator/pack/verify/weighed.js';
import { place } from '../../support/folder.js';
import { subjectNamed } from './support.js';

const padding = (length: number): string =>
  JSON.stringify(Array.from({ length }, (_, index) => (index * 2_654_435_761) % 4_294_967_296));
const files = {
  'index.js': `const padding = ${padding(300)}; export class Client { call() { return padding; } }`,
  'core.js': 'export class Lite {}',
  'functions/pets.js': `export const feed = () => ${padding(100)}; export const lose = () => ${padding(200)};`,
};
const alone = {
  functions: 'functions/pets',
  core: 'core',
  className: 'Lite',
  call: 'functions.feed(sender)',
};

/** A package in the place where it is bundled from, held to a budget. */
async function weigh(budget: Budget): Promise<Subject> {
  const exports = { '.': './index.js', './core': './core.js', './functions/*': './functions/*.js' };
  const subject = await subjectNamed('heavy', { budget });
  const manifest = { 'package.json': JSON.stringify({ name: 'heavy', type: 'module', exports }) };
  for (const [path, text] of Object.entries({ ...manifest, ...files }))
    await place(join(subject.scratch, 'npm/node_modules/heavy'), path, text);
  return { ...subject, usage: { ...subject.usage, alone } };
}

test('the tarball and what it is unpacked may have what they are allowed to', async () => {
  const tarball = { path: '', size: 100, unpackedSize: 200, files: 1 };
  const judge = async (budget: Budget) => small.run(await subjectNamed('light', { tarball, budget }));
  expect(await judge({ packed: 0.1, installed: 0.2 })).toEqual({ problems: [] });
  expect(await judge({ packed: 0.099, installed: 0.1 })).toEqual({
    problems: ['the tarball has more than 0.099 kB', 'what it is unpacked has more than 0.1 kB'],
  });
});

test('bundles hold what a call needs, and may have as much as they are allowed to', async () => {
  const subject = await weigh({ client: 2.5, operation: 1 });
  const { problems, note = '' } = await bundled.run(subject);
  expect(problems).toEqual([]);
  const [, client, operation] = /client ([\d.]+) kB, operation ([\d.]+) kB/.exec(note) ?? [];
  expect(Number(client)).toBeGreaterThan(2 * Number(operation));
  expect(Number(operation)).toBeGreaterThan(0.3);
  const tight = await bundled.run({ ...subject, budget: { client: 0.5, operation: 0.3 } });
  expect(tight.problems).toEqual([
    'a bundle of one call through the client has more than 0.5 kB',
    'a bundle of one operation has more than 0.3 kB',
  ]);
});
