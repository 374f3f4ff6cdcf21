import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { correspond } from '../../../generator/consumer/correspondence.js';
import { migrate, type Note } from '../../../generator/consumer/migrate.js';
import { viewOf } from '../../../generator/consumer/open.js';
import { folderWith } from '../../support/folder.js';
import { readPair } from '../diff/support.js';
import { errorsOf, filesOf, FOLDER, open, readModel } from './support.js';

const RECORD = process.env['RECORD'] === '1';
const [before, after] = [await readModel('old.yaml'), await readModel('new.yaml')];
const to = correspond(viewOf(before, {}), viewOf(after, {}));

const place = ({ file, line, text }: Note) => `${path.basename(file)}:${line}: ${text}`;

describe('a consumer', async () => {
  const old = await open(before, path.join(FOLDER, 'before'));
  const { files, left } = migrate(old, to);

  test('compiles before against the old SDK, and after against the new one but for what is left to do', async () => {
    expect(errorsOf(old)).toEqual([]);
    const texts = Object.fromEntries([...files].map(([file, text]) => [path.basename(file), text]));
    mkdirSync(path.join(FOLDER, 'after'), { recursive: true });
    for (const [name, text] of RECORD ? Object.entries(texts) : [])
      writeFileSync(path.join(FOLDER, 'after', name), text);
    expect(texts).toEqual(filesOf('after'));
    const now = await open(after, await folderWith({ ...filesOf('before'), ...texts }));
    const places = errorsOf(now).map((error) => error.split(':').slice(0, 2).join(':'));
    // What has a type that is gone is of any type.
    expect(places).toEqual(['by-hand.ts:1', 'by-hand.ts:4', 'by-hand.ts:5']);
  });

  test('is told where the rest is, and why it is left', () => {
    expect(left.map(place)).toEqual([
      'by-hand.ts:1: `VisitCreateParams` is gone',
      'by-hand.ts:4: `Pets.archive` is gone',
      'by-hand.ts:5: `Pet.color` is gone',
      'by-hand.ts:8: `VisitCreateParams` is gone',
      'by-hand.ts:9: it takes `pet` as an argument now, which is not written out here',
    ]);
  });
});

describe('code', () => {
  const cases = {
    'stays with lookalikes, whatever their names are': [
      `const pet = { home_town: 'a', kind: 'inTransit' };\nconst { home_town } = pet;\npets.create({ page_limit: 1 });\ndeclare const pets: { create(of: { page_limit: number }): void };`,
      undefined,
    ],
    'without a module for the SDK stays': [
      `import { Toy } from 'elsewhere';\nexport const toy: Toy = 1;`,
      undefined,
    ],
    'that names the SDK as a whole': [
      `import * as sdk from '@acme/kennel';\nexport const f = (toy: sdk.Toy) => new sdk.Kennel().toys.retrieve('s', toy.id);`,
      `import * as sdk from '@acme/kennel';\nexport const f = (toy: sdk.ChewToy) => new sdk.Kennel().toys.retrieve(toy.id, 's');`,
    ],
    'under names of its own keeps them': [
      `import { Toy as T, Visits as V } from '@acme/kennel';\nexport type Mine = T | V;`,
      `import { ChewToy as T, Stays as V } from '@acme/kennel';\nexport type Mine = T | V;`,
    ],
    'that passes a method on cannot have its arguments moved': [
      `import { Kennel } from '@acme/kennel';\nexport const get = new Kennel().pets.retrieve;`,
      ['its arguments stand elsewhere now, and it is not called here'],
    ],
    'that takes objects apart where names are given': [
      `import { Kennel } from '@acme/kennel';\nlet home_town, size;\nexport const f = async (k: Kennel) => {\n  ({ home_town } = await k.pets.create({}));\n  ({ home_town: size } = await k.pets.create({}));\n  for ({ home_town } of [await k.pets.create({})]) void size;\n  [{ pet: { home_town } }] = [{ pet: await k.pets.create({}) }];\n};`,
      `import { Kennel } from '@acme/kennel';\nlet home_town, size;\nexport const f = async (k: Kennel) => {\n  ({ town: home_town } = await k.pets.register({}));\n  ({ town: size } = await k.pets.register({}));\n  for ({ town: home_town } of [await k.pets.register({})]) void size;\n  [{ pet: { town: home_town } }] = [{ pet: await k.pets.register({}) }];\n};`,
    ],
    'that spreads arguments is left': [
      `import { Kennel } from '@acme/kennel';\nexport const get = (...ids: [string, string]) => new Kennel().pets.retrieve(...ids);`,
      ['its arguments are spread, and they stand elsewhere now'],
    ],
    'in arguments of a call that moves follows, too': [
      `import { Kennel } from '@acme/kennel';\nconst k = new Kennel();\nexport const f = async () => k.pets.retrieve('o', (await k.toys.retrieve('s', 't')).id);`,
      `import { Kennel } from '@acme/kennel';\nconst k = new Kennel();\nexport const f = async () => k.pets.retrieve((await k.toys.retrieve('t', 's')).id, { owner: 'o' });`,
    ],
  } as const;

  test('of many kinds', async () => {
    const files = Object.fromEntries(
      Object.entries(cases).map(([, [text]], index) => [`c${index}.ts`, text]),
    );
    const { files: texts, left } = migrate(await open(before, await folderWith(files)), to);
    const outcomes = Object.keys(cases).map((title, index) => {
      const file = `c${index}.ts`;
      const found = left.filter((note) => path.basename(note.file) === file).map(({ text }) => text);
      const text = [...texts].find(([name]) => path.basename(name) === file)?.[1];
      return [title, found.length > 0 ? found : text];
    });
    expect(Object.fromEntries(outcomes)).toEqual(
      Object.fromEntries(Object.entries(cases).map(([title, [, outcome]]) => [title, outcome])),
    );
  });

  test('of a package in another style', async () => {
    const style = { enums: 'const', values: { properties: 'camel' } } as const;
    const code = `import { Kind, type Kennel, type Pet } from '@acme/kennel';
export const f = (k: Kennel, { homeTown }: Pet) => k.pets.create({ homeTown, cage: { floorSize: 1 }, kind: Kind.InTransit });`;
    const consumer = await open(before, await folderWith({ 'app.ts': code }), { style });
    const { files } = migrate(consumer, correspond(viewOf(before, style), viewOf(after, style)));
    expect([...files.values()]).toEqual([
      `import { Kind, type Kennel, type Pet } from '@acme/kennel';
export const f = (k: Kennel, { town: homeTown }: Pet) => k.pets.register({ town: homeTown, cage: { size: 1 }, kind: Kind.InTransit });`,
    ]);
  });

  test('with options where parameters have come before them', async () => {
    const [old, now] = [await readPair('body-added', 'base'), await readPair('body-added', 'revision')];
    const code = `import { Pets } from '@acme/kennel';\nexport const make = () => new Pets().pets.create({ timeout: 1 });`;
    const consumer = await open(old.model, await folderWith({ 'app.ts': code }));
    const { files } = migrate(consumer, correspond(viewOf(old.model, {}), viewOf(now.model, {})));
    expect([...files.values()]).toEqual([code.replace('create(', 'create(null, ')]);
  });
});
