import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileGenerator, type CompiledGenerator } from '../support/compiled-generator.js';

/** Prints the checksum of every file that is made from the committed description, and what the environment is. */
const EMIT = `
  import { createHash } from 'node:crypto';
  import { buildModel } from './generator/build/build-model.js';
  import { findEmitter } from './generator/emit/registry.js';
  import { readSpec } from './generator/spec/read-spec.js';

  const [document] = await readSpec('spec/stripe/2022-08-01/openapi.yaml');
  const [model] = buildModel(document);
  const options = { package: { name: '@test/stripe', version: '1.2.3' }, source: 'openapi.yaml', generator: '0.9.0' };
  const [files] = await findEmitter('typescript').emit(model, options);
  const sums = files.map(({ path, text }) => [path, createHash('sha256').update(text).digest('hex')]);
  const environment = { hour: new Date(0).getHours(), letter: 'i'.toLocaleUpperCase() };
  process.stdout.write(JSON.stringify({ environment, files: Object.fromEntries(sums) }));
`;

interface Outcome {
  readonly environment: { readonly hour: number; readonly letter: string };
  readonly files: Readonly<Record<string, string>>;
}

describe('emitting', () => {
  let generator: CompiledGenerator;
  beforeAll(async () => {
    generator = await compileGenerator();
  });
  afterAll(() => generator[Symbol.asyncDispose]());

  const emitIn = async (zone: string, language: string): Promise<Outcome> =>
    JSON.parse(await generator.run(EMIT, { TZ: zone, LANG: language, LC_ALL: language })) as Outcome;

  it('gives the same bytes in every time zone and language', { timeout: 120_000 }, async () => {
    const [here, there] = await Promise.all([emitIn('UTC', 'C'), emitIn('Asia/Kolkata', 'tr_TR.UTF-8')]);
    expect(there.environment).not.toEqual(here.environment);
    expect(Object.keys(here.files).length).toBeGreaterThan(50);
    expect(there.files).toEqual(here.files);
  });
});
