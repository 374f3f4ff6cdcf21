import Stripe, {
  type ChargeCreateParams,
  type ChargeListParams,
  type CustomerCreateParams,
} from '@sdkwright/stripe';

const stripe = new Stripe('sk_test_1');

// What is required, and where a call needs nothing.
void stripe.customers.create();
void stripe.customers.create(null);
void stripe.customers.create({});
void stripe.charges.create({ amount: 100, currency: 'eur' });
// @ts-expect-error -- the currency is missing
void stripe.charges.create({ amount: 100 });
// @ts-expect-error -- so is everything
void stripe.charges.create();
// @ts-expect-error -- and the id
void stripe.charges.retrieve();
// @ts-expect-error -- an id is a string
void stripe.charges.retrieve(1);
// @ts-expect-error -- a query is required
void stripe.charges.search({});

// Types of values, and names of parameters.
// @ts-expect-error -- a number
void stripe.charges.create({ amount: '100', currency: 'eur' });
// @ts-expect-error -- no such parameter
void stripe.customers.create({ emial: 'jenny@example.com' });
// @ts-expect-error -- no such parameter inside
void stripe.customers.create({ address: { town: 'Paris' } });
// @ts-expect-error -- only the answer has it
void stripe.customers.create({ livemode: true });

// Optional ones may be undefined, whatever the settings of the compiler.
declare const email: string | undefined;
void stripe.customers.create({ email, description: undefined });

// Enums are closed in requests.
void stripe.paymentIntents.create({ amount: 1, currency: 'eur', capture_method: 'manual' });
// @ts-expect-error -- no such value
void stripe.paymentIntents.create({ amount: 1, currency: 'eur', capture_method: 'never' });
declare const method: string;
// @ts-expect-error -- any string is too many
void stripe.paymentIntents.create({ amount: 1, currency: 'eur', capture_method: method });

// Metadata: strings only; the empty string clears all, and one value.
void stripe.customers.create({ metadata: { order: '1', empty: '' } });
void stripe.customers.update('cus_1', { metadata: '' });
// @ts-expect-error -- a number must be made a string
void stripe.customers.create({ metadata: { order: 1 } });
// @ts-expect-error -- text is no metadata
void stripe.customers.update('cus_1', { metadata: 'order' });

// The empty string unsets where the reference allows it.
void stripe.customers.update('cus_1', { shipping: '', address: '' });
void stripe.customers.update('cus_1', { shipping: { name: 'Jenny', address: { line1: '1 Main Street' } } });
// @ts-expect-error -- no other text
void stripe.customers.update('cus_1', { shipping: 'none' });

// A time, or a range of times.
void stripe.charges.list({ created: 1_660_000_000 });
void stripe.charges.list({ created: { gte: 1_660_000_000, lt: 1_670_000_000 } });
// @ts-expect-error -- no such bound
void stripe.charges.list({ created: { from: 1_660_000_000 } });
// @ts-expect-error -- seconds, not a date
void stripe.charges.list({ created: new Date() });

// Arrays of hashes, and a choice between forms.
void stripe.subscriptions.create({ customer: 'cus_1', items: [{ price: 'price_1', quantity: 2 }] });
// @ts-expect-error -- a hash is no array
void stripe.subscriptions.create({ customer: 'cus_1', items: { price: 'price_1' } });
void stripe.subscriptions.create({ customer: 'cus_1', items: [{ price: 'price_1' }], trial_end: 'now' });
void stripe.subscriptions.create({ customer: 'cus_1', items: [{ price: 'price_1' }], trial_end: 1 });
// @ts-expect-error -- `now` is the only word
void stripe.subscriptions.create({ customer: 'cus_1', items: [{ price: 'price_1' }], trial_end: 'soon' });
void stripe.paymentIntents.create({ amount: 1, currency: 'eur', off_session: 'recurring' });
void stripe.paymentIntents.create({ amount: 1, currency: 'eur', off_session: true });

// Parameters can be put together first.
const params: CustomerCreateParams = { email: 'jenny@example.com' };
params.name = 'Jenny';
void stripe.customers.create(params);
const charge: ChargeCreateParams<'customer'> = { amount: 1, currency: 'eur', expand: ['customer'] };
void stripe.charges.create(charge);
const list: ChargeListParams<never> = { limit: 3 };
void stripe.charges.list(list);
