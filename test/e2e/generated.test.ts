import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sdkwright } from '../support/command-line.js';
import { treeOf } from '../support/folder.js';
import { ROOT } from '../support/repository.js';
import { DESCRIPTION } from './support/stripe.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sdkwright-e2e-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a mistake in the description', () => {
  const mistakes: readonly (readonly [
    title: string,
    file: string,
    from: string,
    to: string,
    expected: RegExp,
  ])[] = [
    [
      'a bad reference',
      'charges.yaml',
      "'#/components/schemas/Charge'",
      "'#/components/schemas/Chrage'",
      /charges\.yaml:\d+:\d+ error ref-not-found/,
    ],
    [
      'a tab',
      'tokens.yaml',
      '      operationId: createToken',
      '\t  operationId: createToken',
      /tokens\.yaml:\d+:\d+ error yaml-/,
    ],
  ];

  test.each(mistakes)(
    '%s: one message with its place and a hint, status 1, nothing touched',
    async (...mistake) => {
      const [, file, from, to, expected] = mistake;
      const project = await mkdtemp(join(folder, 'mistake-'));
      await cp('spec/stripe/2022-08-01', join(project, 'api'), { recursive: true });
      await mkdir(join(project, 'sdk'));
      await writeFile(join(project, 'sdk', 'mine.txt'), 'kept');
      const path = join(project, 'api', file);
      const text = await readFile(path, 'utf8');
      expect(text).toContain(from);
      await writeFile(path, text.replace(from, to));
      const { status, err } = await sdkwright(
        project,
        'generate',
        '--input',
        'api/openapi.yaml',
        '--out',
        'sdk',
        '--strict',
      );
      expect(status).toBe(1);
      expect(err).toMatch(expected);
      expect(err.match(/ error [a-z-]+:/g)).toHaveLength(1);
      expect(err).toContain('hint:');
      expect(err).not.toMatch(/\n\s+at /);
      expect(await treeOf(join(project, 'sdk'))).toEqual({ 'mine.txt': 'kept' });
    },
  );
});

test('the bundle is one document without references to other files', async () => {
  const out = join(folder, 'bundle.json');
  expect((await sdkwright(ROOT, 'bundle', DESCRIPTION, '--out', out)).status).toBe(0);
  const text = await readFile(out, 'utf8');
  const bundle = JSON.parse(text) as { paths: object; components: { schemas: object } };
  expect(Object.keys(bundle.paths)).toContain('/v1/charges/{charge}/capture');
  expect(Object.keys(bundle.components.schemas)).toEqual(
    expect.arrayContaining(['Charge', 'DeletedCustomer', 'Currency']),
  );
  const foreign = [...text.matchAll(/"\$ref": "([^"]*)"/g)]
    .map(([, ref]) => ref)
    .filter((ref) => !ref?.startsWith('#/'));
  expect(foreign).toEqual([]);
});

test('the package compiles under its own strict configuration, and so do its users, but for their mistakes', async () => {
  const consumer = join(folder, 'consumer.mts');
  const sdk = JSON.stringify(join(ROOT, 'generated/stripe/src/index.js'));
  await writeFile(consumer, CONSUMER.replace('SDK', sdk));
  const config = ts.getParsedCommandLineOfConfigFile('generated/stripe/tsconfig.json', undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) => {
      throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, ' '));
    },
  });
  expect(config?.options).toMatchObject({
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    isolatedDeclarations: true,
    erasableSyntaxOnly: true,
    skipLibCheck: false,
  });
  const ofNode = (name: string): string[] => [join(ROOT, `generated/stripe/src/runtime/${name}-node.ts`)];
  const options: ts.CompilerOptions = {
    ...config?.options,
    rootDir: '/',
    typeRoots: [join(ROOT, 'node_modules/@types')],
    // The source, not what is built of it.
    paths: { '#transport': ofNode('transport'), '#digest': ofNode('digest') },
  };
  expect(errorsOf([...(config?.fileNames ?? []), consumer], options)).toEqual([]);
}, 120_000);

/** Errors of a program over some files, under the given options. */
function errorsOf(files: readonly string[], options: ts.CompilerOptions): readonly string[] {
  return ts
    .getPreEmitDiagnostics(ts.createProgram(files, options))
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

/** Each line under a `@ts-expect-error` must not compile; all others must. */
const CONSUMER = `
import { Stripe, CardError, isDeleted, type Charge, type PaymentIntent, type StripeEvent } from SDK;

const stripe = new Stripe('sk_test_123', { apiVersion: '2022-08-01', maxRetries: 3 });

const charge = await stripe.charges.create({ amount: 2000, currency: 'usd', metadata: { order_id: '6735' } });
const status: Charge.Status = charge.status;
const network: string | null | undefined = charge.payment_method_details?.card?.network;
const unexpanded: string | null = charge.customer;
const expanded = await stripe.charges.retrieve(charge.id, { expand: ['customer', 'payment_intent.customer'] });
if (expanded.customer && !expanded.customer.deleted) expanded.customer.email?.toLowerCase();
const customer = await stripe.customers.retrieve('cus_1');
if (customer.deleted) customer.id.trim();
else customer.email?.trim();
if (!isDeleted(customer)) customer.id.trim();
for await (const intent of stripe.paymentIntents.list({ limit: 3, expand: ['data.latest_charge'] as string[] })) {
  const next: PaymentIntent.NextAction | null = intent.next_action as PaymentIntent.NextAction | null;
  next?.type.trim();
}
try {
  await stripe.paymentIntents.confirm('pi_1', null, { idempotencyKey: 'k', stripeAccount: 'acct_1' });
} catch (error) {
  if (error instanceof CardError) error.declineCode?.trim();
}
export function handle(event: StripeEvent): string | null {
  switch (event.type) {
    case 'charge.succeeded':
      // @ts-expect-error what an event carries is never expanded
      event.data.object.customer?.email;
      return event.data.object.customer;
    case 'customer.subscription.deleted':
      return event.data.object.status;
    default:
      return event.id;
  }
}
const session = await stripe.checkout.sessions.listLineItems('cs_1', { limit: 3 });
session.data[0]?.price?.unit_amount?.toFixed();
await stripe.testHelpers.testClocks.advance('clock_1', { frozen_time: 1_660_000_000 });
await stripe.treasury.financialAccounts.updateFeatures('fa_1', { card_issuing: { requested: true } });
await stripe.customers.createSource('cus_1', { source: 'tok_visa' });
const pdf: Blob = await stripe.quotes.pdf('qt_1');
// @ts-expect-error amount is required
await stripe.charges.create({ currency: 'usd' });
// @ts-expect-error there is no such parameter
await stripe.charges.create({ amount: 1, currency: 'usd', wine: 'red' });
// @ts-expect-error an amount is a number
await stripe.charges.create({ amount: '1', currency: 'usd' });
// @ts-expect-error not one of the documented values
await stripe.paymentIntents.create({ amount: 1, currency: 'usd', capture_method: 'later' });
// @ts-expect-error an amount does not name an object
await stripe.charges.retrieve('ch_1', { expand: ['amount'] });
// @ts-expect-error not asked for, so still an id
charge.customer?.email;
export { status, network, unexpanded, pdf };
`;
