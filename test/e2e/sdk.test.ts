import { describe, expect, test } from 'vitest';
import type { APIError, Customer, Fetch } from '../../generated/stripe/src/index.js';
import {
  AuthenticationError,
  ConnectionError,
  Customers,
  InvalidArgumentError,
  InvalidRequestError,
  NotFoundError,
  RateLimitError,
  Stripe,
  StripeCore,
  isDeleted,
  isExpanded,
} from '../../generated/stripe/src/index.js';
import { useStripe } from './support/stripe.js';

const bench = useStripe();
/** Retries without waiting. */
const backoff = { random: () => 0, sleep: () => Promise.resolve() };

describe('expansion', () => {
  test('an id becomes the object it names, in value and in type', async () => {
    const stripe = bench().client();
    const charge = await stripe.charges.create({
      amount: 2000,
      currency: 'usd',
      customer: 'cus_42',
      expand: ['customer'],
    });
    const customer: object | null = charge.customer;
    expect(customer).toMatchObject({ object: 'customer', id: 'cus_42' });
    const plain = await stripe.charges.create({ amount: 2000, currency: 'usd', customer: 'cus_42' });
    const id: string | null = plain.customer;
    expect(id).toBe('cus_42');
  });

  test('items of a list are expanded through data', async () => {
    const stripe = bench().client();
    const page = await stripe.charges.list({ limit: 2, expand: ['data.balance_transaction'] });
    expect(page.data.map((charge) => isExpanded(charge.balance_transaction))).toEqual([true, true]);
  });

  test('a path that cannot be expanded is refused', async () => {
    const expand: string[] = ['amount'];
    await expect(bench().client().charges.retrieve('ch_1', { expand })).rejects.toBeInstanceOf(
      InvalidRequestError,
    );
  });
});

describe('lists', () => {
  test('iterate over all pages, each item once', async () => {
    const { client, server } = bench();
    const ids: string[] = [];
    for await (const customer of client().customers.list({ limit: 10 })) ids.push(customer.id);
    expect(ids).toHaveLength(25);
    expect(new Set(ids).size).toBe(25);
    expect(server.requests.map(({ query }) => new URLSearchParams(query).get('starting_after'))).toEqual([
      null,
      ids[9],
      ids[19],
    ]);
  });

  test('search goes on by token', async () => {
    const { client, server } = bench();
    const found = await client()
      .customers.search({ query: "name:'fakename'", limit: 10 })
      .toArray({ limit: 15 });
    expect(found).toHaveLength(15);
    const [first, second, ...others] = server.requests.map(({ query }) =>
      new URLSearchParams(query).get('page'),
    );
    expect(first).toBeNull();
    expect(second).toMatch(/./);
    expect(others).toEqual([]);
  });
});

describe('lists inside objects', () => {
  test('fetch their own next pages', async () => {
    const { client, server } = bench();
    const line = { id: 'il_first', object: 'line_item', amount: 1 };
    const lines = { object: 'list', data: [line], has_more: true, url: '/v1/invoices/in_1/lines' };
    server.respond('retrieveInvoice', () => ({
      status: 200,
      body: { id: 'in_1', object: 'invoice', lines },
    }));
    const rest = [{ ...line, id: 'il_last' }];
    server.respond('listInvoiceLineItems', () => ({
      status: 200,
      body: { ...lines, data: rest, has_more: false },
    }));
    const invoice = await client({ stripeAccount: 'acct_1' }).invoices.retrieve('in_1');
    const ids: string[] = [];
    for await (const { id } of invoice.lines) ids.push(id);
    expect(ids).toEqual(['il_first', 'il_last']);
    expect(server.requests.map(({ path, query }) => `${path}?${query}`)).toEqual([
      '/v1/invoices/in_1?',
      '/v1/invoices/in_1/lines?starting_after=il_first',
    ]);
    expect(server.requests.map(({ headers }) => headers['stripe-account'])).toEqual(['acct_1', 'acct_1']);
  });

  test('do so in objects that were expanded, with the expansion of their items', async () => {
    const { client, server, last } = bench();
    const page = (id: string, more: boolean) => {
      const subscription = { id, object: 'subscription', default_payment_method: { id: `pm_of_${id}` } };
      return { object: 'list', data: [subscription], has_more: more, url: '/v1/subscriptions' };
    };
    const customer = { id: 'cus_1', object: 'customer', subscriptions: page('sub_1', true) };
    server.respond('retrieveCharge', () => ({
      status: 200,
      body: { id: 'ch_1', object: 'charge', customer },
    }));
    server.respond('listSubscriptions', () => ({ status: 200, body: page('sub_2', false) }));
    const expand = ['customer.subscriptions.data.default_payment_method'] as const;
    const charge = await client().charges.retrieve('ch_1', { expand });
    if (charge.customer === null || isDeleted(charge.customer)) throw new Error('the customer is there');
    const all = (await charge.customer.subscriptions?.toArray({ limit: 9 })) ?? [];
    const methods: (string | undefined)[] = all.map(
      (subscription) => subscription.default_payment_method?.id,
    );
    expect(methods).toEqual(['pm_of_sub_1', 'pm_of_sub_2']);
    expect(last().query).toBe('starting_after=sub_1&expand[0]=data.default_payment_method');
  });
});

describe('errors', () => {
  test('an unknown parameter is named', async () => {
    const params = { amount: 2000, currency: 'usd', wine: 'red' };
    const error = await bench()
      .client()
      .charges.create(params)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toMatchObject({ status: 400, type: 'invalid_request_error', param: 'wine', attempts: 1 });
    expect((error as APIError).requestId).toMatch(/^req_/);
  });

  test('a wrong type is named by its whole path', async () => {
    const params = { card: { number: '4242', exp_month: 'May', exp_year: 2023 } } as unknown as {
      card: string;
    };
    const error = await bench()
      .client()
      .tokens.create(params)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ status: 400, param: 'card[exp_month]' });
  });

  test('no key, a refused key and a missing object have classes of their own', async () => {
    const { server } = bench();
    const script = (status: number, type: string) => () => ({
      status,
      body: { error: { type, message: 'no' } },
    });
    server.respond('retrieveCharge', script(404, 'invalid_request_error'));
    server.respond('retrieveCustomer', script(401, 'invalid_request_error'));
    server.respond('retrievePayout', script(429, 'invalid_request_error'));
    const stripe = bench().client({ maxRetries: 0 });
    await expect(stripe.charges.retrieve('ch_1')).rejects.toBeInstanceOf(NotFoundError);
    await expect(stripe.charges.retrieve('ch_1')).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(stripe.customers.retrieve('cus_1')).rejects.toBeInstanceOf(AuthenticationError);
    await expect(stripe.payouts.retrieve('po_1')).rejects.toBeInstanceOf(RateLimitError);
    await expect(stripe.payouts.retrieve('')).rejects.toBeInstanceOf(InvalidArgumentError);
  });

  test('without a server there is a connection error, not an API error', async () => {
    const stripe = bench().client({ baseURL: 'http://127.0.0.1:1', backoff });
    await expect(stripe.balance.retrieve()).rejects.toBeInstanceOf(ConnectionError);
  });
});

describe('files', () => {
  test('a download is streamed from the host of its own, or from the base URL in its place', async () => {
    const { client, server } = bench();
    const hosts: string[] = [];
    const fetch: Fetch = (url, init) => {
      const { origin, pathname } = new URL(url);
      hosts.push(origin);
      return globalThis.fetch(server.url + pathname, init);
    };
    const elsewhere = await new Stripe('sk_test_123', { fetch }).quotes.pdf('qt_1').asResponse();
    expect(elsewhere.body).toBeInstanceOf(ReadableStream);
    expect(hosts).toEqual(['https://files.stripe.com']);
    const here = await client({ fetch }).quotes.pdf('qt_1').asResponse();
    expect(hosts[1]).toBe(server.url);
    expect((await here.arrayBuffer()).byteLength).toBe((await elsewhere.arrayBuffer()).byteLength);
  });
});

describe('a client derived from another', () => {
  test('is of its class and differs in what is given', async () => {
    const { client, last } = bench();
    const platform = client({ stripeAccount: 'acct_1', defaultHeaders: { 'x-app': 'shop' } });
    const retries: unknown[] = [];
    platform.on('request', (event) => retries.push(event));
    const other = platform.withOptions({
      apiKey: 'sk_other',
      stripeAccount: undefined,
      apiVersion: '2020-08-27',
    });
    expect(other).toBeInstanceOf(Stripe);
    await other.balance.retrieve();
    expect(last().headers).toMatchObject({
      authorization: 'Bearer sk_other',
      'stripe-account': 'acct_1',
      'stripe-version': '2020-08-27',
      'x-app': 'shop',
    });
    expect(retries).toEqual([]);
    await platform.balance.retrieve();
    expect(last().headers).toMatchObject({
      authorization: 'Bearer sk_test_123',
      'stripe-version': '2022-08-01',
    });
    expect(retries).toHaveLength(1);
  });

  test('is a core where it comes from one', async () => {
    const { server } = bench();
    const core = new StripeCore('sk_1', { baseURL: server.url }).withOptions({ maxRetries: 0 });
    expect(await new Customers(core).retrieve('cus_1')).toMatchObject({ object: 'customer' });
  });
});

describe('what the types lack', () => {
  test('operations and parameters alike', async () => {
    const { client, server, last } = bench();
    const customer = await client().request<Customer>(
      'post',
      '/v1/customers',
      { body: { name: 'Ann' } },
      { stripeAccount: 'acct_1' },
    );
    expect(customer.object).toBe('customer');
    expect(last()).toMatchObject({ method: 'POST', path: '/v1/customers', body: 'name=Ann' });
    expect(last().headers).toMatchObject({ 'stripe-account': 'acct_1' });
    server.respond('createCustomer', () => ({ status: 200, body: { id: 'cus_1', object: 'customer' } }));
    await client().customers.create({ name: 'Ann' }, { extra: { body: { address: { planet: 'Mars' } } } });
    expect(last().body).toBe('name=Ann&address[planet]=Mars');
  });
});

describe('requests', () => {
  test('a failed POST is sent again with the same key', async () => {
    const { server, client } = bench();
    let failures = 2;
    server.respond('createCharge', () => (failures-- > 0 ? { status: 503, body: {} } : undefined));
    const { response } = await client({ backoff })
      .charges.create({ amount: 2000, currency: 'usd' })
      .withResponse();
    expect(response.attempts).toBe(3);
    const keys = server.requests.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/./);
  });

  test('options of a call win over those of the client', async () => {
    const { client, last } = bench();
    const stripe = client({ stripeAccount: 'acct_client' });
    await stripe.balance.retrieve();
    expect(last().headers).toMatchObject({ 'stripe-account': 'acct_client', 'stripe-version': '2022-08-01' });
    await stripe.balance.retrieve(null, {
      apiKey: 'sk_other',
      stripeAccount: 'acct_call',
      apiVersion: '2020-08-27',
      headers: { 'X-Trace': 'abc' },
    });
    expect(last().headers).toMatchObject({
      authorization: 'Bearer sk_other',
      'stripe-account': 'acct_call',
      'stripe-version': '2020-08-27',
      'x-trace': 'abc',
    });
    await stripe.payouts.create({ amount: 1100, currency: 'usd' }, { idempotencyKey: 'mine' });
    expect(last().headers['idempotency-key']).toBe('mine');
  });

  test('an aborted call rejects and a client without a key says what it wants', async () => {
    const stripe = bench().client();
    await expect(stripe.balance.retrieve(null, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    delete process.env['STRIPE_API_KEY'];
    await expect(new Stripe().balance.retrieve()).rejects.toThrow('STRIPE_API_KEY');
  });

  test('a file travels as multipart with its bytes', async () => {
    const { client, last } = bench();
    const file = await client().files.create({
      purpose: 'dispute_evidence',
      file: { name: 'receipt.txt', data: new TextEncoder().encode('3 coffees'), type: 'text/plain' },
      file_link_data: { create: true, metadata: { order: '7' } },
    });
    expect(file.object).toBe('file');
    expect(last().headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(last().body).toContain('filename="receipt.txt"');
    expect(last().body).toContain('3 coffees');
    expect(last().body).toContain('name="file_link_data[metadata][order]"');
  });

  test('nested parameters, unsetting and a union body are encoded as the API wants them', async () => {
    const { client, last } = bench();
    await client().customers.update('cus_1', {
      metadata: { a: 'x', b: '' },
      shipping: '',
      preferred_locales: ['de', 'en'],
    });
    expect([...new URLSearchParams(last().body)]).toEqual([
      ['metadata[a]', 'x'],
      ['metadata[b]', ''],
      ['shipping', ''],
      ['preferred_locales[0]', 'de'],
      ['preferred_locales[1]', 'en'],
    ]);
    await client().tokens.create({ pii: { id_number: '000000000' } });
    expect(last().body).toBe('pii[id_number]=000000000');
  });
});
