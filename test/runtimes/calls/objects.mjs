/** One object at a time. */
export const objectCalls = {
  create: async ({ stripe }) => {
    const address = { line1: 'Straße 1', city: 'Köln' };
    const { object, name, metadata, shipping } = await stripe.customers.create({
      name: 'Jenny 🌹',
      metadata: { order: '7', 'with space': 'a&b=c' },
      shipping: { name: 'Jenny', address },
    });
    return { object, name, metadata, line1: shipping.address.line1, city: shipping.address.city };
  },

  retrieve: async ({ stripe }) => (await stripe.customers.retrieve('cus_a b/c')).id,

  update: async ({ stripe }) => {
    const customer = await stripe.customers.update('cus_1', { name: '', preferred_locales: ['de', 'en'] });
    return { name: customer.name, locales: customer.preferred_locales };
  },

  delete: async ({ stripe, sdk }) => {
    const gone = await stripe.customers.delete('cus_1');
    return { id: gone.id, deleted: gone.deleted, guard: sdk.isDeleted(gone) };
  },

  nestedForm: async ({ stripe }) => {
    const session = await stripe.checkout.sessions.create({
      success_url: 'https://example.com/?a=1&b=2',
      cancel_url: 'https://example.com/back',
      mode: 'payment',
      line_items: [
        { price: 'price_1', quantity: 2 },
        { price_data: { currency: 'eur', product: 'prod_1', unit_amount: 0 }, quantity: 1 },
      ],
    });
    return { mode: session.mode, url: session.success_url };
  },

  expand: async ({ stripe, sdk }) => {
    const params = { amount: 2000, currency: 'usd', customer: 'cus_42' };
    const plain = await stripe.charges.create(params);
    const { customer } = await stripe.charges.create({ ...params, expand: ['customer'] });
    return {
      plain: plain.customer,
      expanded: sdk.isExpanded(customer),
      object: customer.object,
      id: sdk.idOf(customer),
    };
  },

  standalone: async ({ sdk, options }) => {
    const core = new sdk.core.StripeCore('sk_test_alone', options);
    const customer = await new sdk.customers.Customers(core).retrieve('cus_alone');
    return customer.id;
  },
};
