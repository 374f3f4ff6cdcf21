import { gzipSync } from 'node:zlib';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMockServer, type MockServer } from '../../generator/mock/server.js';
import { packTarball } from '../../generator/pack/tarball.js';
import { publishable, typed } from '../../generator/pack/verify/published.js';
import { PROJECTS } from '../../generator/pack/verify/projects.js';
import type { Subject } from '../../generator/pack/verify/subject.js';
import { loadStripe } from '../e2e/support/stripe.js';
import { builtPackage } from '../support/built-package.js';
import { place } from '../support/folder.js';
import { compile } from '../types/support/compile.js';
import { hint, missing, type CompilerName } from '../types/support/compilers.js';
import { CONSUMER, PROGRAMS } from './support/consumers.js';
import { installInto, printed } from './support/install.js';

let folder: string;
let subject: Subject;
let server: MockServer;
const projects: Record<string, string> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sdkwright-package-'));
  const tarball = await packTarball(await builtPackage(), folder);
  const usage = {
    name: '@sdkwright/stripe',
    client: 'Stripe',
    variable: 'stripe',
    credentials: '',
    call: undefined,
    constants: [],
    alone: undefined,
  };
  subject = { tarball, usage, server: '', budget: {}, compilers: [], scratch: folder };
  for (const type of ['module', 'commonjs'] as const) {
    await mkdir(join(folder, type));
    projects[type] = await installInto(join(folder, type), tarball.path, type);
  }
  server = await createMockServer(await loadStripe());
}, 240_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const project = (type: string): string => projects[type] ?? '';

describe('the packed package', () => {
  test.each([publishable, typed])('passes: $title', { timeout: 120_000 }, async ({ run }) => {
    expect(await run(subject)).toEqual({ problems: [] });
  });

  test('holds no sources, maps, comments or paths of the machine', async () => {
    const dist = join(project('module'), 'node_modules/@sdkwright/stripe/dist');
    const files = await readdir(dist, { recursive: true });
    expect(files.filter((file) => file.endsWith('.map') || /(?<!\.d)\.[mc]?ts$/.test(file))).toEqual([]);
    const scripts = files.filter((file) => /\.c?js$/.test(file));
    const texts = await Promise.all(scripts.map((file) => readFile(join(dist, file), 'utf8')));
    expect(texts.filter((text) => /^\s*(?:\/\/|\/\*)/m.test(text) || text.includes(folder))).toEqual([]);
    expect(scripts).toContain('esm/sdk.js');
  });

  test('has declarations that compilers hold in one byte a character and whose comments they need not parse', async () => {
    const types = join(project('module'), 'node_modules/@sdkwright/stripe/dist/types');
    const files = (await readdir(types, { recursive: true })).filter((file) => file.endsWith('.d.ts'));
    expect(files).toContain('sdk.d.ts');
    const texts = await Promise.all(files.map((file) => readFile(join(types, file), 'utf8')));
    expect(texts.filter((text) => /[^\0-\x7f]|@see|@link/.test(text))).toEqual([]);
  });
});

describe.each(['module', 'commonjs'] as const)('installed into an empty project: %s', (type) => {
  test('it makes calls, and each class exists once', async () => {
    await place(project(type), 'main.js', PROGRAMS[type]);
    expect(await printed(project(type), 'main.js', server.url)).toEqual({
      name: 'Jenny',
      deleted: true,
      failed: 'InvalidRequestError',
      listed: true,
      same: true,
      status: 'succeeded',
      sync: 'function',
    });
  });
});

describe('a bundle', () => {
  const bundled = async (text: string, minify: boolean, platform: 'browser' | 'node'): Promise<string> => {
    await place(project('module'), 'bundled.mjs', text);
    const input = join(project('module'), 'bundled.mjs');
    const bundle = await rolldown({ input, platform, external: /^node:/, logLevel: 'silent' });
    const { output } = await bundle.generate({ codeSplitting: false, minify });
    return output[0].code;
  };
  /** Names of the operations that are left in the bundle of a program. */
  const operationsIn = async (text: string): Promise<readonly string[]> => {
    const code = await bundled(text, false, 'browser');
    return [...code.matchAll(/\bid: "(\w+)"/g)].flatMap(([, name]) => name ?? []);
  };
  const core = "import { StripeCore } from '@sdkwright/stripe/core'; const core = new StripeCore('sk');";

  test('of one operation holds that operation only', async () => {
    const one = "import * as customers from '@sdkwright/stripe/functions/customers'; customers.create(core);";
    expect(await operationsIn(core + one)).toEqual(['createCustomer']);
  });

  test.each(['node', 'browser'] as const)('of one operation weighs little, for %s', async (platform) => {
    const one = `import { StripeLite } from '@sdkwright/stripe/core';
import * as customers from '@sdkwright/stripe/functions/customers';
export const created = customers.create(new StripeLite('sk'), { email: 'jenny@example.com' });`;
    expect(gzipSync(await bundled(one, true, platform)).length).toBeLessThan(8_800);
  });

  test('of one resource holds no other', async () => {
    const one = "import { Mandates } from '@sdkwright/stripe/resources/mandates'; new Mandates(core);";
    expect(await operationsIn(core + one)).toEqual(['retrieveMandate']);
  });
});

describe.skipIf(missing)(`compiles for those who use it${hint}`, () => {
  const kinds = Object.keys(PROJECTS) as (keyof typeof PROJECTS)[];
  const compilers: readonly CompilerName[] = ['oldest', 'newest'];

  test.each(kinds.flatMap((kind) => compilers.map((name) => [kind, name] as const)))(
    '%s, %s TypeScript',
    { timeout: 120_000 },
    async (kind, name) => {
      const { file, options } = PROJECTS[kind];
      const at = join(project(kind === 'bundled' ? 'module' : kind), `${kind}-${name}`);
      await place(at, file, CONSUMER);
      await place(at, 'tsconfig.json', JSON.stringify({ compilerOptions: options, files: [file] }));
      expect(await compile(name, join(at, 'tsconfig.json'))).toEqual([]);
    },
  );
});
