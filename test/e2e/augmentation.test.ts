import { execFile } from 'node:child_process';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { buildPackage } from '../../generator/pack/build-package.js';
import { emitPackage } from '../support/emit-package.js';
import { folderWith, place } from '../support/folder.js';
import { answer, body, model, operation, resource } from '../support/model.js';
import { object, ref, scalar } from '../support/schemas.js';
import { ROOT } from '../support/repository.js';

const CREATE = operation('create', 'POST /pets', {
  body: body(object({ name: scalar() })),
  response: answer(ref('Pet')),
});
const API = model({ resources: [resource('cats', [CREATE])], schemas: { Pet: object({ id: scalar() }) } });

/** What the compiler says of a project, line by line. */
async function compile(folder: string): Promise<readonly string[]> {
  const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  const typeRoots = path.join(ROOT, 'node_modules/@types');
  const run = promisify(execFile)(process.execPath, [tsc, '-p', folder, '--typeRoots', typeRoots]);
  const { stdout } = await run.catch((failed: unknown) => failed as { stdout: string });
  return stdout.split('\n').filter((line) => line !== '');
}

/** A project that has the package, built, among its dependencies. */
async function consumer(code: string): Promise<string> {
  const files = await emitPackage(API);
  const folder = await folderWith(
    Object.fromEntries(files.map((file) => [`pets/${file.path}`, file.text] as const)),
  );
  expect(await buildPackage({ folder: path.join(folder, 'pets'), label: 'pets', maps: false })).toEqual([]);
  await mkdir(path.join(folder, 'node_modules/@test'), { recursive: true });
  await rename(path.join(folder, 'pets'), path.join(folder, 'node_modules/@test/pets'));
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'es2022',
    module: 'nodenext',
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: [],
  };
  await place(folder, 'tsconfig.json', JSON.stringify({ compilerOptions, files: ['use.mts'] }));
  await place(folder, 'use.mts', code);
  return folder;
}

test('interfaces of the package can be augmented through its entry: parameters, models and options', async () => {
  const folder = await consumer(`
    import { Pets } from '@test/pets';
    declare module '@test/pets' {
      interface CatCreateParams { nickname?: string }
      interface Pet { nickname?: string }
      interface RequestOptions { tenant?: string }
    }
    const pets = new Pets();
    const cat = await pets.cats.create({ name: 'Tom', nickname: 'T' }, { tenant: 'a' });
    export const nickname: string | undefined = cat.nickname;
    void pets.cats.create({ name: 'Tom', nickname: 1 });
    void pets.cats.create({ name: 'Tom', color: 'red' });
  `);
  expect((await compile(folder)).map((line) => /\((\d+),.*(TS\d+)/.exec(line)?.slice(1))).toEqual([
    ['11', 'TS2322'],
    ['12', 'TS2353'],
  ]);
}, 240_000);
