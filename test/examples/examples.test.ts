// The programs under examples/, each as a project of its own with the package as it is installed.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMockServer, type MockServer } from '../../generator/mock/server.js';
import { loadStripe } from '../e2e/support/stripe.js';
import { installed } from '../runtimes/support/host.js';
import { installBuilt } from '../support/built-package.js';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { place } from '../support/folder.js';
import { ROOT } from '../support/repository.js';
import { serveSite } from './support/site.js';
import { signed } from './support/signed.js';

const WORKERD = installed(`@cloudflare/workerd-linux-${process.arch === 'x64' ? '64' : 'arm64'}/bin/workerd`);
const TOOLS = [path.join(ROOT, 'node_modules/.bin'), installed('.bin')];
/** Bundlers and workerd come with the package of runtimes. */
const equipped = existsSync(WORKERD) || process.env['CI'] === 'true';
const TIME = { timeout: 120_000 };

let folder: string;
let server: MockServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sdkwright-examples-'));
  await installBuilt(path.join(folder, 'node_modules/@sdkwright/stripe'));
  await place(folder, 'package.json', '{ "private": true, "type": "module" }');
  for (const types of ['@types', 'undici-types'])
    await symlink(path.join(ROOT, 'node_modules', types), path.join(folder, 'node_modules', types));
  await cp(path.join(ROOT, 'examples'), path.join(folder, 'examples'), { recursive: true });
  server = await createMockServer(await loadStripe());
}, 240_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Runs a script of an example's package.json; answers what it printed. */
async function npmRun(example: string, script: string): Promise<string> {
  const env = { ...process.env, ...settings(), PATH: [...TOOLS, process.env['PATH']].join(path.delimiter) };
  const cwd = path.join(folder, 'examples', example);
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', script], { cwd, env });
  return stdout;
}

function settings(): NodeJS.ProcessEnv {
  return { STRIPE_API_KEY: 'sk_test_123', STRIPE_BASE_URL: server.url };
}

test('the program for Node.js compiles and adds up charges of all pages', TIME, async () => {
  await npmRun('node', 'build');
  const lines = (await npmRun('node', 'start')).trim().split('\n');
  expect(lines[0]).toMatch(/^ch_\w+ succeeded: \d+ [a-z]{3} from /);
  expect(lines.at(-1)).toMatch(/^together \d+ usd$/);
  const asked = server.requests.filter(({ path: route }) => route.startsWith('/v1/charges'));
  expect(decodeURIComponent(asked[0]?.query ?? '')).toContain('expand[0]=data.customer');
});

test('the receiver of webhooks handles deliveries, and no others', TIME, async () => {
  await npmRun('webhooks', 'build');
  const secret = 'whsec_test';
  const child = spawn(process.execPath, ['dist/server.js'], {
    cwd: path.join(folder, 'examples/webhooks'),
    env: { ...process.env, WEBHOOK_SECRET: secret, PORT: '0' },
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<string> => String((await lines.next()).value);
  try {
    const port = /port: (\d+)/.exec(await next())?.[1];
    const deliver = (event: object, key: string) =>
      fetch(`http://127.0.0.1:${port}/webhooks`, { method: 'POST', ...signed(event, key) });
    const paid = { id: 'pi_1', object: 'payment_intent', amount: 2000, currency: 'usd' };
    expect((await deliver({ type: 'payment_intent.succeeded', data: { object: paid } }, secret)).ok).toBe(
      true,
    );
    expect(await next()).toBe('paid: pi_1, 2000 usd');
    expect((await deliver({ type: 'price.created', data: { object: {} } }, secret)).ok).toBe(true);
    expect(await next()).toBe('not handled: price.created');
    expect((await deliver({ type: 'price.created', data: { object: {} } }, 'another')).status).toBe(400);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  } finally {
    await stop(child);
  }
});

describe.skipIf(!equipped)('what is bundled', () => {
  test('the worker sends customers to a session that it made', TIME, async () => {
    await npmRun('worker', 'check');
    await npmRun('worker', 'build');
    const cwd = path.join(folder, 'examples/worker');
    const args = ['serve', 'worker.capnp', '--control-fd=1', '--socket-addr=http=127.0.0.1:0'];
    const worker = spawn(WORKERD, args, { cwd, env: { ...process.env, ...settings() } });
    try {
      const [line] = (await once(createInterface(worker.stdout), 'line')) as [string];
      const { port } = JSON.parse(line) as { port: number };
      const bought = await fetch(`http://127.0.0.1:${port}/buy`, { redirect: 'manual' });
      expect([bought.status, bought.headers.get('location')]).toEqual([
        303,
        expect.stringContaining('https://'),
      ]);
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    } finally {
      await stop(worker);
    }
    const { body } = server.requests.findLast(({ path: route }) => route === '/v1/checkout/sessions') ?? {};
    expect(body).toContain('line_items[0][price]=price_1LSdrM2eZvKYlo2CVsNJ7XrB');
  });

  test.skipIf(!hasChromium())('the page shows the token of a bank account', TIME, async () => {
    await npmRun('browser', 'check');
    await npmRun('browser', 'build');
    await using site = await serveSite(path.join(folder, 'examples/browser'), server.url);
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.goto(`${site.url}/index.html?api=${site.url}`);
      await page.getByRole('button').click();
      const output = page.locator('output', { hasText: 'The token is' });
      await output.waitFor();
      expect(await output.innerText()).toMatch(/^The token is (tok|btok)_/);
    } finally {
      await browser.close();
    }
  });
});

test('the page of examples names each of them, and each names what it depends on', async () => {
  const page = await readFile(path.join(ROOT, 'examples/README.md'), 'utf8');
  const named = [...page.matchAll(/^\| \[`(\w+)`\]/gm)].map(([, name = '']) => name);
  expect(named).toEqual(['node', 'worker', 'browser', 'webhooks']);
  for (const name of named) {
    const text = await readFile(path.join(ROOT, 'examples', name, 'package.json'), 'utf8');
    const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> };
    expect(dependencies).toEqual({ '@sdkwright/stripe': 'file:../../generated/stripe' });
  }
});

async function stop(child: ChildProcess): Promise<void> {
  const end = once(child, 'close');
  child.kill();
  await end;
}
