/** What a client and a call can be told. */
export const settingCalls = {
  idempotencyKey: async ({ stripe }) => {
    const create = () =>
      stripe.charges.create({ amount: 700, currency: 'usd' }, { idempotencyKey: 'order-7' }).withResponse();
    const [first, second] = [await create(), await create()];
    const replayed = ({ response }) => response.headers.get('idempotent-replayed');
    return { same: first.data.id === second.data.id, replayed: [replayed(first), replayed(second)] };
  },

  headers: async ({ client, options }) => {
    const defaultHeaders = { ...options.defaultHeaders, 'X-Team': 'red' };
    const stripe = client({ stripeAccount: 'acct_client', defaultHeaders });
    await stripe.balance.retrieve();
    await stripe.balance.retrieve(null, { stripeAccount: 'acct_call', apiVersion: '2020-08-27' });
    return (await stripe.balance.retrieve(null, { headers: { 'X-Team': null } })).object;
  },

  keyProvider: async ({ sdk, options }) => {
    const stripe = new sdk.Stripe(() => Promise.resolve('sk_test_provided'), options);
    return (await stripe.balance.retrieve()).object;
  },

  // The hosts that have an environment set the variable.
  environment: async ({ sdk, options }) => {
    const stripe = new sdk.Stripe(undefined, options);
    return stripe.balance.retrieve().then(
      ({ object }) => object,
      (error) => error.message,
    );
  },

  lastResponse: async ({ stripe, sdk }) => {
    const customer = await stripe.customers.retrieve('cus_1');
    const { status, requestId, headers } = sdk.lastResponse(customer);
    return {
      status,
      requestId: requestId === headers.get('request-id'),
      shown: JSON.stringify(customer).includes('lastResponse'),
    };
  },
};
