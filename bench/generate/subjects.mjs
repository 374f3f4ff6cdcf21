// Generators side by side: what each is called with, given a description and a folder of its own.
import { join } from 'node:path';

const here = import.meta.dirname;
const ours = join(here, '../../dist/cli/main.js');

const program = (name) => join(here, '../node_modules/.bin', name);

/** Arguments of `node` by generator. All of them write below `folder`. */
export function generators(input, folder) {
  const at = (...names) => join(folder, ...names);
  return {
    sdkwright: [ours, 'generate', '--input', input, '--out', at('sdkwright')],
    oazapfts: [program('oazapfts'), input, at('oazapfts/api.ts')],
    orval: [program('orval'), '--input', input, '--output', at('orval/api.ts'), '--client', 'fetch'],
    'openapi-typescript': [program('openapi-typescript'), input, '-o', at('openapi-typescript/api.ts')],
    '@hey-api/openapi-ts': [
      program('openapi-ts'),
      ...['-i', input, '-o', at('@hey-api/openapi-ts'), '-c', '@hey-api/client-fetch'],
    ],
    'swagger-typescript-api': [
      program('swagger-typescript-api'),
      ...['generate', '--path', input, '--output', at('swagger-typescript-api'), '--name', 'api.ts'],
    ],
  };
}

/** What reads the description and writes so many bytes, and nothing else. */
export function floor(input, folder, bytes) {
  return [join(here, 'floor.mjs'), input, join(folder, 'floor'), String(bytes)];
}
