import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMockServer } from '../../generator/mock/server.js';
import { load } from '../../generator/pipeline.js';
import { sdkwright } from '../support/command-line.js';
import { place } from '../support/folder.js';
import { commitAll, git, startRepository, useOwnGit } from '../support/git.js';
import { npmEnvironment, npmrcFor } from '../support/npm.js';
import { ROOT } from '../support/repository.js';
import { hint, missing, startRegistry, type Registry } from './support/registry.js';

const input = 'spec/stripe/2022-08-01/openapi.yaml';
const overlay = 'spec/stripe/2022-11-15/overlay.yaml';

const program = `
import { Stripe } from '@sdkwright/stripe';
const stripe = new Stripe('sk_test_1', { baseURL: process.argv[2] });
const intent = await stripe.paymentIntents.create({ amount: 2000, currency: 'usd' });
console.log(intent.object);
`;

describe.skipIf(missing)(`the next version of the flagship is released${hint}`, { timeout: 300_000 }, () => {
  let top: string;
  let home: string;
  let registry: Registry;
  const npm = async (cwd: string, ...args: string[]): Promise<string> =>
    (await promisify(execFile)('npm', args, { cwd, env: npmEnvironment(join(top, 'npmrc')) })).stdout;

  beforeAll(async () => {
    useOwnGit();
    top = await realpath(await mkdtemp(join(tmpdir(), 'sdkwright-rehearsal-')));
    home = join(top, 'home');
    await copyFlagship(home);
    registry = await startRegistry(join(top, 'registry'));
    await writeFile(join(top, 'npmrc'), npmrcFor(registry.url));
  }, 300_000);
  afterAll(async () => {
    await registry[Symbol.asyncDispose]();
    await rm(top, { recursive: true });
  });

  test('its overlay leaves the package out of date, and check says where', async () => {
    const config = await readFile(join(home, 'sdkwright.config.yaml'), 'utf8');
    await place(home, 'sdkwright.config.yaml', config.replace(input, `${input}\noverlays: [${overlay}]`));
    commitAll(home, 'Describe the version of 2022-11-15');
    const { status, out, err } = await sdkwright(home, 'check');
    expect([status, out]).toEqual([1, expect.stringMatching(/^generated\/stripe: \d+ files out of date: .*configuration changed\n$/)]); // prettier-ignore
    const difference = err.split('generated/stripe/src/models/payment-intent.ts:').at(1)?.split('hint:')[0];
    expect(difference).toMatch(/^ {2}- {2}charges/m);
    expect(difference).toMatch(/^ {2}\+ {2}\/\*\* ID of the latest charge /m);
  });

  test('it is regenerated', async () => {
    expect(await sdkwright(home, 'generate')).toMatchObject({ status: 0, err: '' });
    expect((await sdkwright(home, 'check')).out).toBe('generated/stripe: up to date, nothing has changed\n');
    commitAll(home, 'Regenerate');
  });

  test('the report tells what that means for users', async () => {
    const { out } = await sdkwright(home, 'diff', input, input, '--overlay', overlay);
    expect(out).toMatch(/^breaking PaymentIntent\.charges is gone/m);
    expect(out).toMatch(/ breaking, .*: major\n$/);
  });

  test('it gets its number, its entry and its tag', async () => {
    const { status, out } = await sdkwright(home, 'release');
    expect([status, out.split('\n')[0]]).toEqual([0, '@sdkwright/stripe 0.1.0 → 0.2.0 (description: major)']);
    expect(git(home, 'tag', '--points-at', 'HEAD')).toBe('@sdkwright/stripe@0.2.0');
    expect(git(home, 'show', '--stat', '--format=%s')).toMatch(
      /^Release @sdkwright\/stripe 0\.2\.0\n[^]*CHANGELOG\.md/,
    );
    expect(git(home, 'status', '--porcelain')).toBe('');
  });

  test('it is packed, published, installed and called', async () => {
    // Tarballs of the flagship are verified in test/package.
    expect((await sdkwright(home, 'pack', '--no-verify')).status).toBe(0);
    expect(await npm(home, 'publish', './packed/sdkwright-stripe-0.2.0.tgz')).toBe(
      '+ @sdkwright/stripe@0.2.0\n',
    );
    const app = join(top, 'app');
    await mkdir(app);
    await place(app, 'package.json', '{ "private": true, "type": "module" }');
    await npm(app, 'install', '@sdkwright/stripe');
    const lock = JSON.parse(await readFile(join(app, 'package-lock.json'), 'utf8')) as unknown;
    expect(lock).toMatchObject({ packages: { 'node_modules/@sdkwright/stripe': { version: '0.2.0' } } });
    await place(app, 'main.js', program);
    expect(await call(app)).toEqual({ printed: 'payment_intent\n', version: '2022-11-15' });
  });

  /** Runs the program against the embedded server for the new version. */
  async function call(app: string): Promise<unknown> {
    const [loaded] = await load({ input, overlays: [join(home, overlay)], cwd: home });
    if (!loaded) throw new Error('the description cannot be read');
    const server = await createMockServer(loaded.model);
    try {
      const { stdout } = await promisify(execFile)(process.execPath, ['main.js', server.url], { cwd: app });
      return { printed: stdout, version: server.requests.at(-1)?.headers['stripe-version'] };
    } finally {
      await server.close();
    }
  }
});

/** The description, the configuration and the package as they are committed here, as if they had been released. */
async function copyFlagship(home: string): Promise<void> {
  const made = (path: string): boolean => /\/(dist|node_modules)$/.test(path);
  for (const path of ['spec/stripe', 'generated/stripe', 'sdkwright.config.yaml'])
    await cp(join(ROOT, path), join(home, path), { recursive: true, filter: (each) => !made(each) });
  await place(home, '.gitignore', 'dist\npacked\n');
  startRepository(home);
  git(home, 'tag', '--annotate', '--message', 'Release', '@sdkwright/stripe@0.1.0');
}
