import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Stripe } from '../../generated/stripe/src/index.js';
import * as standalone from '../../generated/stripe/src/webhooks/index.js';
import { webhookResponder } from '../../generated/stripe/src/webhooks/fetch.js';
import { webhookListener } from '../../generated/stripe/src/webhooks/node.js';
import { listen } from '../runtime/support/server.js';
import { compileConsumers } from '../support/compile-consumers.js';
import { ROOT } from '../support/repository.js';

const SECRET = 'whsec_test';
const BODY = JSON.stringify({ id: 'evt_1', type: 'invoice.paid', data: { object: { id: 'in_1' } } });

describe('the functions', () => {
  const { webhooks } = new Stripe('sk_test_123');

  test('are the same on the client', () => {
    expect(webhooks.constructEvent).toBe(standalone.constructEvent);
    expect(webhooks.generateTestHeaderAsync).toBe(standalone.generateTestHeaderAsync);
  });

  test('verify what was signed, at once and later', async () => {
    const header = webhooks.generateTestHeader(BODY, SECRET);
    expect(webhooks.constructEvent(BODY, header, SECRET)).toEqual(JSON.parse(BODY));
    expect(await webhooks.constructEventAsync(BODY, header, ['whsec_new', SECRET])).toEqual(JSON.parse(BODY));
    webhooks.verifyWebhook(BODY, header, SECRET);
    await webhooks.verifyWebhookAsync(BODY, header, SECRET);
    expect(() => webhooks.verifyWebhook(BODY, header, 'other')).toThrow(standalone.WebhookVerificationError);
  });

  test('sign in the past and verify then', async () => {
    const signedAt = new Date(0);
    const header = await webhooks.generateTestHeaderAsync(BODY, SECRET, { signedAt });
    expect(() => webhooks.constructEvent(BODY, header, SECRET)).toThrow(/the tolerance is 300/);
    expect(webhooks.constructEvent(BODY, header, SECRET, { receivedAt: signedAt })).toEqual(JSON.parse(BODY));
    expect(webhooks.constructEvent(BODY, header, SECRET, { tolerance: 0 })).toEqual(JSON.parse(BODY));
  });
});

test('endpoints take what the API signs, for handlers by type', async () => {
  const ids: string[] = [];
  const handlers = new standalone.WebhookHandlers().on('invoice.paid', ({ data }) =>
    ids.push(data.object.id ?? ''),
  );
  const headers = { 'Stripe-Signature': standalone.generateTestHeader(BODY, SECRET) };
  const listener = webhookListener(handlers, { secret: SECRET });
  const url = await listen((request, response) => void listener(request, response));
  const overHttp = await fetch(url, { method: 'POST', body: BODY, headers });
  const respond = webhookResponder(handlers, { secret: SECRET });
  const inProcess = await respond(new Request(url, { method: 'POST', body: BODY, headers }));
  expect([overHttp.status, inProcess.status, ids]).toEqual([200, 200, ['in_1', 'in_1']]);
});

/** The examples of a page: a module each, called as its title says. */
function examples(markdown: string): Readonly<Record<string, string>> {
  const fences = [...markdown.matchAll(/^```ts(?: title="([^"]+)")?\n([\s\S]*?)^```$/gm)];
  return Object.fromEntries(
    fences.map(([, title, text = ''], index) => [title ?? `example-${index}.ts`, text]),
  );
}

/** What must compile, and what must not. */
const TYPES = `
  import { Stripe } from '@sdkwright/stripe';
  import { WebhookHandlers, type InvoicePaidEvent, type StripeEvent, type UnknownStripeEvent } from '@sdkwright/stripe/webhooks';

  type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
  const same = <A, B>(_: Same<A, B>): void => undefined;

  const event: StripeEvent = new Stripe('sk').webhooks.constructEvent('', '', '');
  if (event.type === 'invoice.paid') {
    same<typeof event, InvoicePaidEvent>(true);
    const line: string | undefined = event.data.object.lines.data[0]?.id;
    const customer: string | null | undefined = event.data.object.customer;
    void [line, customer];
    // @ts-expect-error an invoice has no such member
    void event.data.object.amount_received;
  }
  switch (event.type) {
    case 'charge.refunded':
      void event.data.object.amount_refunded;
      break;
    default: {
      const type: string = event.type;
      void [type, event.id, event.data.object];
    }
  }
  // @ts-expect-error there is no such type
  if (event.type === 'invoice.payed') void event;

  declare const paidOrUnknown: InvoicePaidEvent | UnknownStripeEvent;
  if (paidOrUnknown.type !== 'invoice.paid') same<typeof paidOrUnknown, UnknownStripeEvent>(true);

  new WebhookHandlers()
    .on('invoice.paid', (event) => same<typeof event, InvoicePaidEvent>(true))
    .on(['charge.refunded', 'charge.captured'], (event) => void event.data.object.amount_captured)
    .fallback((event) => same<typeof event, StripeEvent>(true))
    // @ts-expect-error there is no such type
    .on('invoice.payed', () => undefined);
`;

test('the examples of the documentation compile, and the types hold', { timeout: 180_000 }, () => {
  const page = readFileSync(path.join(ROOT, 'docs/webhooks.md'), 'utf8');
  const modules = examples(page);
  expect(Object.keys(modules).length).toBeGreaterThan(6);
  expect(compileConsumers({ ...modules, 'types.ts': TYPES })).toEqual([]);
});
