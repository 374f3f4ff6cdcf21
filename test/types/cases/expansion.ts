import Stripe, {
  type BalanceTransaction,
  type Charge,
  type Customer,
  type DeletedCustomer,
  type Invoice,
  type MaybeExpanded,
  type Subscription,
  isDeleted,
} from '@sdkwright/stripe';
import { same } from './same.js';

const stripe = new Stripe('sk_test_1');

// Without `expand`, ids are strings and the result is the model itself.
const plain = await stripe.charges.retrieve('ch_1');
same<typeof plain, Charge>();
same<typeof plain.customer, string | null>();
const empty = await stripe.charges.retrieve('ch_1', { expand: [] });
same<typeof empty, Charge>();
const nothing = await stripe.charges.retrieve('ch_1', null, { maxRetries: 0 });
same<typeof nothing, Charge>();

// One level: the object, or what is left of a deleted one; `null` stays.
const one = await stripe.charges.retrieve('ch_1', { expand: ['customer'] });
same<typeof one.customer, Customer | DeletedCustomer | null>();
same<typeof one.invoice, string | null>();
same<typeof one.amount, number>();
if (one.customer && !isDeleted(one.customer)) same<typeof one.customer, Customer>();

// Two, three and four levels.
const two = await stripe.charges.retrieve('ch_1', { expand: ['customer', 'invoice.subscription'] });
same<typeof two.customer, Customer | DeletedCustomer | null>();
const subscription = two.invoice?.subscription;
same<typeof subscription, Subscription | null | undefined>();
const three = await stripe.charges.retrieve('ch_1', { expand: ['invoice.subscription.latest_invoice'] });
const latest = three.invoice?.subscription?.latest_invoice;
same<typeof latest, Invoice | null | undefined>();
const four = await stripe.charges.retrieve('ch_1', {
  expand: ['invoice.subscription.latest_invoice.charge'],
});
const last = four.invoice?.subscription?.latest_invoice?.charge;
same<typeof last, Charge | null | undefined>();
void stripe.charges.retrieve('ch_1', {
  // @ts-expect-error -- a fifth level is one too many
  expand: ['invoice.subscription.latest_invoice.charge.customer'],
});

// What is expanded further still has its other ids.
const invoice = two.invoice;
if (invoice) same<typeof invoice.charge, string | null>();

// Inside hashes, arrays of ids, and lists that an object holds.
const hash = await stripe.customers.retrieve('cus_1', {
  expand: ['invoice_settings.default_payment_method'],
});
if (!isDeleted(hash)) {
  const method = hash.invoice_settings.default_payment_method;
  if (method) same<typeof method.type, (typeof method)['type']>();
  // @ts-expect-error -- an object by now, no id
  method?.toUpperCase();
}
const discounted = await stripe.invoices.retrieve('in_1', { expand: ['discounts', 'lines.data.discounts'] });
if (!isDeleted(discounted)) {
  const [discount] = discounted.discounts ?? [];
  if (discount && !isDeleted(discount)) discount.coupon.id.toUpperCase();
}

// Ids of several kinds of objects.
const transaction = await stripe.balanceTransactions.retrieve('txn_1', { expand: ['source'] });
const source = transaction.source;
if (source?.object === 'charge') same<typeof source, Charge>();
const customer = await stripe.customers.retrieve('cus_1', { expand: ['default_source', 'sources'] });
if (!isDeleted(customer) && customer.default_source?.object === 'card') {
  customer.default_source.last4.toUpperCase();
}

// Lists and searches take the prefix of their items.
const page = await stripe.charges.list({ limit: 3, expand: ['data.customer', 'data.balance_transaction'] });
for (const charge of page.data) {
  same<typeof charge.customer, Customer | DeletedCustomer | null>();
  same<typeof charge.balance_transaction, BalanceTransaction | null>();
}
for await (const charge of stripe.charges.list({ expand: ['data.invoice.subscription'] })) {
  const inside = charge.invoice?.subscription;
  same<typeof inside, Subscription | null | undefined>();
}
const found = await stripe.charges.search({ query: 'amount>1', expand: ['data.customer', 'total_count'] });
same<typeof found.total_count, number | undefined>();
for (const charge of found.data) same<typeof charge.customer, Customer | DeletedCustomer | null>();
// @ts-expect-error -- the prefix is missing
void stripe.charges.list({ expand: ['customer'] });
// @ts-expect-error -- there is nothing to expand but the items
void stripe.charges.list({ expand: ['data'] });
// @ts-expect-error -- here there is no list
void stripe.charges.retrieve('ch_1', { expand: ['data.customer'] });

// Where a body is sent, too.
const made = await stripe.charges.create({ amount: 100, currency: 'eur', expand: ['customer'] });
same<typeof made.customer, Customer | DeletedCustomer | null>();
const updated = await stripe.charges.update('ch_1', { expand: ['customer'] });
same<typeof updated.customer, Customer | DeletedCustomer | null>();

// Wrong paths.
// @ts-expect-error -- no such attribute
void stripe.charges.retrieve('ch_1', { expand: ['custmer'] });
// @ts-expect-error -- not an id
void stripe.charges.retrieve('ch_1', { expand: ['amount'] });
// @ts-expect-error -- wrong at the second step
void stripe.charges.retrieve('ch_1', { expand: ['invoice.foo'] });
// @ts-expect-error -- one of two is wrong
void stripe.charges.retrieve('ch_1', { expand: ['customer', 'nonsense'] });
// @ts-expect-error -- a path is a string
void stripe.charges.retrieve('ch_1', { expand: [1] });
// @ts-expect-error -- not an array
void stripe.charges.retrieve('ch_1', { expand: 'customer' });

// Paths that are known only when the program runs.
declare const paths: string[];
const maybe = await stripe.charges.retrieve('ch_1', { expand: paths });
same<typeof maybe, MaybeExpanded<Charge>>();
if (typeof maybe.customer === 'string') maybe.customer.toUpperCase();
else if (maybe.customer && !isDeleted(maybe.customer)) same<(typeof maybe.customer)['id'], string>();
const readonlyPaths = ['customer', 'invoice'] as const;
const fromConstant = await stripe.charges.retrieve('ch_1', { expand: readonlyPaths });
same<typeof fromConstant.customer, Customer | DeletedCustomer | null>();

// An expanded object goes where the plain one is not needed, and is none.
declare function takesId(id: string | null): void;
takesId(plain.customer);
// @ts-expect-error -- an object by now
takesId(one.customer);
