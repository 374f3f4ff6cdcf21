// Generators side by side: what each is called with, given a description and a folder of its own.
import { copyFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const here = import.meta.dirname;
const ours = join(here, '../../dist/cli/main.js');

const program = (name) => join(here, '../node_modules/.bin', name);

/** Arguments of `node` by generator, whose folder is below `folder`, which is there, under its name. */
export function generators(input, folder) {
  const at = (...names) => join(folder, ...names);
  return {
    sdkwright: [ours, 'generate', configure(input, folder)],
    oazapfts: [program('oazapfts'), input, at('oazapfts/api.ts')],
    orval: [program('orval'), '--input', input, '--output', at('orval/api.ts'), '--client', 'fetch'],
    'openapi-typescript': [program('openapi-typescript'), input, '-o', at('openapi-typescript/api.ts')],
    '@hey-api/openapi-ts': [
      // Its command starts another process, which would not be measured.
      join(here, '../node_modules/@hey-api/openapi-ts/dist/run.mjs'),
      ...['-i', input, '-o', at('@hey-api/openapi-ts'), '-c', '@hey-api/client-fetch'],
    ],
    'swagger-typescript-api': [
      program('swagger-typescript-api'),
      ...['generate', '--path', input, '--output', at('swagger-typescript-api'), '--name', 'api.ts'],
    ],
  };
}

/** Ours knows by its configuration what it was made from, if that is beside it. */
function configure(input, folder) {
  const file = join(folder, 'sdkwright.config.json');
  const copy = `description${extname(input)}`;
  copyFileSync(input, join(folder, copy));
  const target = { emitter: 'typescript', out: 'sdkwright', package: { name: 'bench', version: '1.0.0' } };
  writeFileSync(file, JSON.stringify({ input: copy, targets: [target] }));
  return file;
}

/** What reads the description and writes so many bytes, and nothing else. */
export function floor(input, folder, bytes) {
  return [join(here, 'floor.mjs'), input, join(folder, 'floor'), String(bytes)];
}
