import Stripe, { StripeCore, type RequestOptions } from '@sdkwright/stripe';
import { Charges } from '@sdkwright/stripe/resources/charges';
import { same } from './same.js';

// Clients.
void new Stripe();
void new Stripe('sk_test_1', { maxRetries: 5, timeout: 1_000, stripeAccount: 'acct_1' });
void new Stripe(() => Promise.resolve('sk_test_1'));
// @ts-expect-error -- no such option
void new Stripe('sk_test_1', { retries: 5 });
// @ts-expect-error -- a key is text, or gives text
void new Stripe(1);
// @ts-expect-error -- a key is not an option of the client
void new Stripe({ apiKey: 'sk_test_1' });

// Calls.
const stripe = new Stripe('sk_test_1');
const options: RequestOptions = { idempotencyKey: 'key', stripeAccount: 'acct_1', apiVersion: '2022-08-01' };
void stripe.customers.create({ email: 'jenny@example.com' }, options);
void stripe.customers.retrieve(
  'cus_1',
  {},
  { signal: new AbortController().signal, headers: { 'X-A': null } },
);
void stripe.customers.delete('cus_1', { timeout: 1_000 });
// @ts-expect-error -- options come after the parameters
void stripe.customers.create({ idempotencyKey: 'key' });
// @ts-expect-error -- milliseconds are a number
void stripe.customers.delete('cus_1', { timeout: '1s' });
// @ts-expect-error -- only a client has middleware
void stripe.customers.delete('cus_1', { middleware: [] });

// Resources on their own.
const charges = new Charges(new StripeCore('sk_test_1'));
const charge = await charges.retrieve('ch_1');
same<typeof charge.object, 'charge'>();
// @ts-expect-error -- the core has no resources
void new StripeCore('sk_test_1').charges;
// @ts-expect-error -- a resource needs a client
void new Charges('sk_test_1');
