import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { load } from '../../generator/pipeline.js';
import { createMockServer } from '../../generator/mock/server.js';
import { DENO } from '../runtimes/support/hosts.js';
import { sdkwright, tinySpec } from '../support/command-line.js';
import { folderWith, place } from '../support/folder.js';
import { moduleImports } from '../support/module-imports.js';
import { ROOT } from '../support/repository.js';
import { publishToJsr, runDeno } from './support/jsr.js';

const missing = process.env['CI'] !== 'true' && !existsSync(DENO);
const hint = missing ? ' (left out without Deno: run npm run test:runtimes)' : '';
const config = `input: openapi.yaml
targets: [{ emitter: typescript, out: sdk, package: { name: tiny, version: 1.2.3, jsr: '@acme/tiny' } }]
`;
const program = `import { TinyAPILite } from './src/core.ts';
import * as pets from './src/functions/pets.ts';
import { TinyAPI } from './src/index.ts';
const baseURL = Deno.args[0];
const whole = await new TinyAPI(undefined, { baseURL }).pets.retrieve('rex');
const alone = await pets.retrieve(new TinyAPILite(undefined, { baseURL }), 'rex');
console.log(JSON.stringify({ whole, alone }));
`;

describe.skipIf(missing)(`a package for JSR${hint}`, () => {
  test('is published with imports that need no settings, and makes calls', { timeout: 60_000 }, async () => {
    const home = await folderWith({ 'openapi.yaml': tinySpec, 'sdkwright.config.yaml': config });
    expect((await sdkwright(home, 'generate')).status).toBe(0);
    const arrived = await publishToJsr(DENO, join(home, 'sdk'));
    const files = (await readdir(arrived, { recursive: true })).filter((file) => file.endsWith('.ts'));
    const texts = await Promise.all(files.map((file) => readFile(join(arrived, file), 'utf8')));
    const specifiers = texts.flatMap((text) => moduleImports(text).map(({ specifier }) => specifier));
    expect(specifiers.filter((each) => !/^(?:node:|\.{1,2}\/.*\.ts$)/.test(each))).toEqual([]);
    const [loaded] = await load({ input: join(home, 'openapi.yaml') });
    if (!loaded) throw new Error('the description cannot be read');
    const server = await createMockServer(loaded.model);
    onTestFinished(() => server.close());
    await place(arrived, 'main.ts', program);
    const flags = ['run', '--no-config', '--allow-net=127.0.0.1', 'main.ts', server.url];
    const { whole, alone } = JSON.parse(await runDeno(DENO, flags, { cwd: arrived })) as Record<
      string,
      unknown
    >;
    expect(whole).toMatchObject({ id: expect.any(String) as string });
    expect(alone).toEqual(whole);
  });

  test('passes what JSR checks, with the sources of the flagship', { timeout: 60_000 }, async () => {
    const args = ['publish', '--dry-run', '--allow-dirty', '--no-check'];
    await expect(runDeno(DENO, args, { cwd: join(ROOT, 'generated/stripe') })).resolves.toBe('');
  });
});
