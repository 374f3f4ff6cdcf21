import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GeneratedFile } from '../../generator/emit/core/emitter.js';
import { createMockServer } from '../../generator/mock/server.js';
import { load, type Loaded } from '../../generator/pipeline.js';
import type { Client } from '../constructs/construct.js';
import { Packages } from '../constructs/packages.js';
import { emitPackage } from '../support/emit-package.js';
import { typeCheck } from '../support/type-check.js';

const [first, other] = ['2022-08-01', '2022-11-15'];

/** What code may and may not do with values of two versions. */
const proof = `
import type { Address, Book, Order, Receipt } from './index.js';
import type * as Next from './${other}/index.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const shared: Same<Book, Next.Book> = true;
export const changed: [Same<Address, Next.Address>, Same<Order, Next.Order>, Same<Receipt, Next.Receipt>] = [
  false,
  false,
  false,
];
export const cityOf = (order: Order): string => order.address.city;
export const countryOf = (order: Next.Order): string => order.address.country;
// @ts-expect-error the first version knows no country
export const countryBefore = (order: Order): string => order.address.country;
`;

let files: readonly GeneratedFile[];
let loaded: Readonly<Record<'first' | 'other', Loaded>>;
const packages = new Packages();

async function read(name: string): Promise<Loaded> {
  const [version] = await load({ input: `${name}.yaml`, cwd: import.meta.dirname, strict: true });
  if (!version) throw new Error(`${name} cannot be read`);
  return version;
}

beforeAll(async () => {
  loaded = { first: await read(first), other: await read(other) };
  const versions = [{ name: other, model: loaded.other.model, source: `${other}.yaml` }];
  files = await emitPackage(loaded.first.model, { versions });
  await packages.add('shop', files);
});
afterAll(() => packages.remove());

const entries = { first: 'src/index.ts', other: `src/${other}/index.ts` };

async function connect(version: keyof typeof entries, baseURL: string): Promise<Client> {
  const { default: Shop } = (await packages.module('shop', entries[version])) as {
    default: new (key: string, options: object) => Client;
  };
  return new Shop('key', { baseURL, maxRetries: 0 });
}

test('a version has the modules that differ and those that lead to them, and shares the others', () => {
  const own = files.map(({ path }) => path).filter((path) => path.startsWith(`src/${other}/`));
  expect(own.map((path) => path.slice(`src/${other}/`.length)).sort()).toEqual([
    'client.ts',
    'core.ts',
    'functions/books.ts',
    'functions/orders.ts',
    'index.ts',
    'models/address.ts',
    'models/order.ts',
    'models/receipt.ts',
    'resources/books.ts',
    'resources/orders.ts',
  ]);
});

test('what has one version only stays as it is', async () => {
  const alone = await emitPackage(loaded.first.model);
  const ours = new Map(files.map(({ path, text }) => [path, text]));
  const changed = alone.filter(({ path, text }) => ours.get(path) !== text).map(({ path }) => path);
  expect(changed.sort()).toEqual(['README.md', 'package.json']);
});

test('the compiler takes models that are shared for one type, and all others for two', () => {
  expect(typeCheck([...files, { path: 'src/proof.ts', text: proof, format: false }])).toEqual([]);
});

test('package.json leads to the entry', () => {
  const text = files.find(({ path }) => path === 'package.json')?.text ?? '';
  expect(JSON.parse(text)).toMatchObject({
    exports: {
      [`./${other}`]: {
        import: { default: `./dist/esm/${other}/index.js` },
        require: { default: `./dist/cjs/${other}/index.cjs` },
      },
    },
  });
});

test.each(['first', 'other'] as const)('the client of the %s version calls its API', async (version) => {
  const server = await createMockServer(loaded[version].model);
  try {
    const client = await connect(version, server.url);
    const order = (await client['orders']?.['retrieve']?.('order_1')) as { address: object };
    expect('country' in order.address).toBe(version === 'other');
    expect(await client['books']?.['retrieve']?.('book_1')).toHaveProperty('title');
  } finally {
    await server.close();
  }
});

test('each client asks for its own version', async () => {
  const asked: unknown[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers['shop-version']);
    response.setHeader('content-type', 'application/json').end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const version of ['first', 'other'] as const)
    await (await connect(version, address))['books']?.['retrieve']?.('book_1');
  await new Promise((done) => server.close(done).closeAllConnections());
  expect(asked).toEqual([first, other]);
});
