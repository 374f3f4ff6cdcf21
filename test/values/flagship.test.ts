import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMockServer, type MockServer } from '../../generator/mock/server.js';
import { load } from '../../generator/pipeline.js';
import { Packages } from '../constructs/packages.js';
import { emitPackage } from '../support/emit-package.js';
import { ROOT } from '../support/repository.js';

const CONSUMER = `
  import { Stripe } from './index.js';

  const client = (url: string): Stripe => new Stripe('sk_test_123', { baseURL: url, maxRetries: 0 });

  export async function create(url: string): Promise<[Date, string | null | undefined]> {
    const customer = await client(url).customers.create({
      name: 'Ann',
      invoiceSettings: { customFields: [{ name: 'Purchase order', value: '7' }] },
      metadata: { kept_as_is: 'yes' },
    });
    return [customer.created, customer.invoicePrefix];
  }

  export async function expand(url: string): Promise<string> {
    const charge = await client(url).charges.retrieve('ch_1', { expand: ['balanceTransaction.source'] });
    return charge.balanceTransaction?.availableOn.toISOString() ?? '';
  }

  export async function walk(url: string): Promise<Date[]> {
    const dates: Date[] = [];
    const since = new Date('2020-01-01T00:00:00Z');
    for await (const { created } of client(url).invoices.list({ limit: 3, created: { gte: since } }))
      if (dates.push(created) === 5) break;
    return dates;
  }

  export async function intent(url: string): Promise<string> {
    const { clientSecret, amountReceived } = await client(url).paymentIntents.create({
      amount: 2000,
      currency: 'usd',
      automaticPaymentMethods: { enabled: true },
    });
    return typeof clientSecret + typeof amountReceived;
  }

  export async function wrong(url: string): Promise<unknown> {
    return client(url).paymentIntents.create({ amount: 1.5, currency: 'usd' });
  }
`;

type Consumer = Readonly<Record<string, (url: string) => Promise<unknown>>>;
const packages = new Packages();
let server: MockServer;
let consumer: Consumer;

beforeAll(async () => {
  const cwd = path.join(ROOT, 'spec/stripe/2022-08-01');
  const [loaded] = await load({ input: 'openapi.yaml', cwd });
  if (!loaded) throw new Error('the description has no model');
  const files = await emitPackage(loaded.model, {
    values: { dates: 'date', properties: 'camel', validation: 'all' },
  });
  await packages.add('flagship', [...files, { path: 'src/consumer.ts', text: CONSUMER, format: false }]);
  consumer = (await packages.module('flagship', 'src/consumer.ts')) as Consumer;
  server = await createMockServer(loaded.model);
}, 600_000);
afterAll(async () => {
  await server.close();
  await packages.remove();
});

const query = (): string => decodeURIComponent(server.requests.at(-1)?.query ?? '');

test('the package compiles', { timeout: 600_000 }, () => expect(packages.check()).toEqual([]));

test('what is sent has the names of the wire, what is answered those of the caller', async () => {
  expect(await consumer['create']?.(server.url)).toEqual([expect.any(Date), expect.any(String)]);
  expect(decodeURIComponent(server.requests.at(-1)?.body ?? '')).toBe(
    'name=Ann&invoice_settings[custom_fields][0][name]=Purchase order&invoice_settings[custom_fields][0][value]=7' +
      '&metadata[kept_as_is]=yes',
  );
});

test('ids are replaced by the objects that they name', async () => {
  expect(await consumer['expand']?.(server.url)).toMatch(/^20.*Z$/);
  expect(query()).toBe('expand[0]=balance_transaction.source');
});

test('pages lead on', async () => {
  expect(await consumer['walk']?.(server.url)).toEqual(Array(5).fill(expect.any(Date)));
  expect(query()).toMatch(/^limit=3&created\[gte\]=1577836800&starting_after=/);
});

test('members have their names whatever holds them', async () => {
  expect(await consumer['intent']?.(server.url)).toBe('stringnumber');
});

test('what does not fit is not sent', async () => {
  const before = server.requests.length;
  await expect(consumer['wrong']?.(server.url)).rejects.toThrow('amount must be a whole number');
  expect(server.requests.length).toBe(before);
});
