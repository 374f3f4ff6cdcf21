type HoverCase = readonly [code: string, type: string, words: string];

const EXPANDED =
  "const charge = await stripe.charges.retrieve('ch_1', { expand: ['customer', 'invoice.subscription'] });";
const PAID = "declare const event: StripeEvent; if (event.type === 'invoice.paid')";

/** What stands over the word after the cursor, `‸`: type and documentation. */
export const HOVERS: HoverCase[] = [
  [
    "void stripe.charges.‸retrieve('ch_1');",
    '(method) Charges.retrieve<never>(charge: string, params?: ChargeRetrieveParams<never> | null, options?: RequestOptions): APIPromise<Charge>',
    'Returns the charge with this ID. Fails if there is none. `GET /v1/charges/{charge}`',
  ],
  ["const ‸result = await stripe.charges.retrieve('ch_1');", 'const result: Charge', ''],
  [
    "const ‸result = await stripe.charges.create({ amount: 1, currency: 'eur' });",
    'const result: Charge',
    '',
  ],
  ['const ‸result = await stripe.charges.list();', 'const result: ListPage<Charge>', ''],
  ["const ‸result = stripe.charges.retrieve('ch_1');", 'const result: APIPromise<Charge>', ''],
  [
    "const ‸result = await stripe.customers.retrieve('cus_1');",
    'const result: Customer | DeletedCustomer',
    '',
  ],
  [
    EXPANDED.replace('charge', '‸charge'),
    'const charge: Expanded<Charge, "customer" | "invoice.subscription">',
    '',
  ],
  [`${EXPANDED} const ‸it = charge.customer;`, 'const it: Customer | DeletedCustomer | null', ''],
  [`${EXPANDED} const ‸it = charge.invoice;`, 'const it: Expanded<Invoice, "subscription"> | null', ''],
  [`${EXPANDED} const ‸it = charge.invoice?.subscription;`, 'const it: Subscription | null | undefined', ''],
  [
    "const ‸result = await stripe.charges.list({ expand: ['data.customer'] });",
    'const result: ListPage<Expanded<Charge, "customer">>',
    '',
  ],
  [
    "const ‸result = await stripe.charges.search({ query: '', expand: ['data.customer', 'total_count'] });",
    'const result: SearchResultPage<Expanded<Charge, "customer">>',
    '',
  ],
  [
    "const ‸result = await stripe.charges.retrieve('ch_1', { expand: [] as string[] });",
    'const result: MaybeExpanded<Charge>',
    '',
  ],
  [
    "for await (const ‸charge of stripe.charges.list({ expand: ['data.customer'] })) void charge;",
    'const charge: Expanded<Charge, "customer">',
    '',
  ],
  [
    'void stripe.‸charges;',
    '(property) Stripe.charges: Charges',
    'Charges of a card or another payment source: make, capture, change, list and search them.',
  ],
  ['void stripe.‸checkout;', '(property) Stripe.checkout: Checkout', 'Groups `sessions`.'],
  [
    "void stripe.customers.create({ ‸email: '' });",
    '(property) CustomerCreateParams<P extends string = string>.email?: string',
    'Email address of the customer, at most 512 characters.',
  ],
  [
    "void stripe.customers.create({ address: { ‸city: '' } });",
    '(property) AddressParam.city?: string',
    'City, town, village or district.',
  ],
  [
    "void new Stripe('sk_1', { ‸maxRetries: 1 });",
    '(property) SharedOptions.maxRetries?: number',
    'How often a failed request is sent again. Default 2.',
  ],
  [
    'declare const charge: Charge; void charge.‸status;',
    '(property) Charge.status: Charge.Status',
    'Whether the payment succeeded, failed or is still pending.',
  ],
  [
    `${PAID} void event.data.‸object;`,
    '(property) StripeEventData<Invoice>.object: Invoice',
    'The object concerned, in full: for `invoice.created`, say, the invoice.',
  ],
  [
    `${PAID} void event.‸type;`,
    '(property) InvoicePaidEvent.type: "invoice.paid"',
    'What happened, for example `invoice.created` or `charge.refunded`.',
  ],
  [
    'declare const error: CardError; void error.‸declineCode;',
    '(property) StripeAPIError.declineCode: DeclineCode | undefined',
    'Reason of the issuer for a declined card, if it gave one.',
  ],
];

/** The same over members of what is expanded. */
export const MAPPED: HoverCase[] = [
  [
    `${EXPANDED} void charge.‸customer;`,
    '(property) customer: Customer | DeletedCustomer | null',
    'Customer that was charged, if any.',
  ],
  [
    `${EXPANDED} void charge.‸disputed;`,
    '(property) disputed: boolean',
    'True if the customer has disputed the charge.',
  ],
];

/** What can stand at the cursor. */
export const COMPLETIONS: [code: string, offered: string[]][] = [
  ['void stripe.charges.‸', ['capture', 'create', 'list', 'retrieve', 'search', 'update']],
  ["void stripe.topups.retrieve('tu_1', { expand: ['‸'] });", ['balance_transaction']],
  ["void stripe.topups.list({ expand: ['data.‸'] });", ['data.balance_transaction']],
  [
    "void stripe.charges.retrieve('ch_1', { expand: ['customer', 'balance_transaction.‸'] });",
    ['balance_transaction.source', 'customer'],
  ],
  [
    "void stripe.refunds.retrieve('re_1', { expand: ['charge.invoice.discounts.‸'] });",
    ['coupon.applies_to', 'coupon.currency_options', 'customer', 'promotion_code'].map(
      (path) => `charge.invoice.discounts.${path}`,
    ),
  ],
  [
    "void stripe.paymentIntents.create({ amount: 1, currency: 'eur', capture_method: '‸' });",
    ['automatic', 'manual'],
  ],
  ["declare const charge: Charge; void (charge.status === '‸');", ['failed', 'pending', 'succeeded']],
  [
    "declare const error: CardError; void (error.type === '‸');",
    ['api_error', 'card_error', 'idempotency_error', 'invalid_request_error'],
  ],
  [
    'void stripe.topups.list({ ‸ });',
    ['amount', 'created', 'ending_before', 'expand', 'limit', 'starting_after', 'status'],
  ],
];

/** What an error says would have been right. */
export const ERRORS: [code: string, wrong: string, right: RegExp][] = [
  ["void stripe.topups.retrieve('tu_1', { expand: ['amount'] });", 'amount', /^"balance_transaction"'\.$/],
  ["void stripe.topups.list({ expand: ['source'] });", 'source', /^"data\.balance_transaction"'\.$/],
  [
    "void stripe.topups.retrieve('tu_1', { expand: ['balance_transaction.foo'] });",
    'balance_transaction.foo',
    /^"balance_transaction\.source"'\.$/,
  ],
  [
    "void stripe.charges.retrieve('ch_1', { expand: ['invoice.subscription.latest_invoice.charge.customer'] });",
    'invoice.subscription.latest_invoice.charge.customer',
    /^"invoice\.subscription\.latest_invoice\.charge"'\.$/,
  ],
  [
    "void stripe.charges.retrieve('ch_1', { expand: ['custmer'] });",
    'custmer',
    / more \.\.\. .*Did you mean '"customer"'\?$/,
  ],
  [
    "void stripe.charges.retrieve('ch_1', { expand: ['customer', 'invoice.subscriptio'] });",
    'invoice.subscriptio',
    /^("customer" \| )?"invoice\..*Did you mean '"invoice\.subscription"'\?$/,
  ],
];
