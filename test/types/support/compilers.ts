import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../support/repository.js';

const HERE = join(ROOT, 'test/types');

/** Folders of the compilers that the types must satisfy. */
export const COMPILERS = {
  oldest: join(HERE, 'node_modules/typescript-oldest'),
  own: join(ROOT, 'node_modules/typescript'),
  newest: join(HERE, 'node_modules/typescript-newest'),
} as const;

/** One of {@link COMPILERS}. */
export type CompilerName = keyof typeof COMPILERS;

/** Tests that need them are left out without the packages of this folder, except in CI. */
export const missing: boolean =
  process.env['CI'] !== 'true' && !(existsSync(COMPILERS.oldest) && existsSync(COMPILERS.newest));

/** Goes into the name of what is left out. */
export const hint: string = missing ? ' (left out without its compilers: run npm run test:types)' : '';
