import Stripe, { type Charge, type ListPage, type SearchResultPage } from '@sdkwright/stripe';
import { same } from './same.js';

const stripe = new Stripe('sk_test_1');

// The call itself is iterable, and so is its page.
for await (const charge of stripe.charges.list()) same<typeof charge, Charge>();
const page = await stripe.charges.list({ limit: 3 });
same<typeof page, ListPage<Charge>>();
for (const charge of page.data) same<typeof charge, Charge>();
for await (const charge of page) same<typeof charge, Charge>();

// Page by page.
for await (const each of stripe.charges.list().pages()) same<typeof each.has_more, boolean>();
const more = page.hasNextPage();
same<typeof more, boolean>();
const next = await page.nextPage();
same<typeof next, ListPage<Charge> | undefined>();

// All at once, but never without a limit.
const all = await stripe.charges.list().toArray({ limit: 100 });
same<typeof all, Charge[]>();
// @ts-expect-error -- how many?
void stripe.charges.list().toArray();
// @ts-expect-error -- how many?
void stripe.charges.list().toArray({});

// Searches go on by token.
const found = await stripe.charges.search({ query: 'amount>1' });
same<typeof found, SearchResultPage<Charge>>();
same<typeof found.next_page, string | null | undefined>();
// @ts-expect-error -- a search has no cursor
void stripe.charges.search({ query: 'amount>1', starting_after: 'ch_1' });
// @ts-expect-error -- and a list no token
void stripe.charges.list({ page: 'token' });

// A single object is no page.
// @ts-expect-error -- nothing to iterate over
for await (const charge of stripe.charges.retrieve('ch_1')) void charge;
