import { faulty } from './faulty.mjs';

const failure = (promise) =>
  promise.then(
    () => 'nothing went wrong',
    (error) => error,
  );
const endless = { delivery: 'stall-before' };
/** Platforms send a request again by themselves when a connection that was kept alive breaks, maybe more than once. */
const again = (delivery) => faulty(...Array.from({ length: 10 }, () => ({ delivery })));
const once = { maxRetries: 0 };

/** What goes wrong, and how that is told. */
export const troubleCalls = {
  typedError: async ({ stripe, sdk }) => {
    const error = await failure(stripe.charges.create({ amount: 1, currency: 'usd', wine: 'red' }));
    return {
      classes: [sdk.InvalidRequestError, sdk.APIError, sdk.SDKError, Error].map(
        (type) => error instanceof type,
      ),
      type: error.type,
      param: error.param,
      status: error.status,
      requestId: /^req_\d+$/.test(error.requestId),
      attempts: error.attempts,
    };
  },

  notFound: async ({ stripe, sdk }) => {
    const error = await failure(stripe.charges.retrieve('ch_1', null, faulty({ status: 404 })));
    return error instanceof sdk.NotFoundError;
  },

  retry: async ({ stripe }) => {
    const fault = { status: 500, headers: { 'retry-after-ms': '1' } };
    const params = { amount: 1000, currency: 'usd' };
    const { data, response } = await stripe.payouts.create(params, faulty(fault, fault)).withResponse();
    return { amount: data.amount, attempts: response.attempts };
  },

  reset: async ({ stripe, sdk }) => {
    const error = await failure(stripe.balance.retrieve(null, { ...again('reset-before'), ...once }));
    return { class: error instanceof sdk.ConnectionError, secret: error.message.includes('sk_test') };
  },

  cutOff: async ({ stripe, sdk }) => {
    const options = { ...again('cut-length'), ...once };
    return (await failure(stripe.balance.retrieve(null, options))) instanceof sdk.ConnectionError;
  },

  notJSON: async ({ stripe, sdk }) => {
    const error = await failure(stripe.balance.retrieve(null, faulty({ body: '<html>' })));
    return { class: error instanceof sdk.DecodeError, message: error.message };
  },

  timeout: async ({ stripe, sdk }) => {
    const options = { ...faulty(endless), ...once, timeout: 50 };
    const error = await failure(stripe.balance.retrieve(null, options));
    return { class: error instanceof sdk.TimeoutError, message: error.message };
  },

  abort: async ({ client, sdk }) => {
    const controller = new AbortController();
    const abortOnceSent = (request, next) => {
      const answer = next(request);
      controller.abort(new Error('no longer needed'));
      return answer;
    };
    const stripe = client({ middleware: [abortOnceSent] });
    const options = { ...faulty(endless), signal: controller.signal };
    const error = await failure(stripe.balance.retrieve(null, options));
    return { class: error instanceof sdk.AbortError, cause: error.cause?.message };
  },

  redirect: async ({ stripe, sdk }) => {
    const options = faulty({ redirect: 'same-origin' });
    const outcome = await stripe.customers.retrieve('cus_moved', null, options).catch((error) => error);
    return outcome instanceof sdk.RedirectError ? outcome.message : outcome.id;
  },

  redirectElsewhere: async ({ stripe, sdk }) => {
    const options = faulty({ redirect: 'other-origin' });
    return (await failure(stripe.balance.retrieve(null, options))) instanceof sdk.RedirectError;
  },
};
