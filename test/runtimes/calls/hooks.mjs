const body = JSON.stringify({ id: 'evt_1', object: 'event', type: 'charge.succeeded' });
const secret = 'whsec_test';
const scheme = { header: 'Stripe-Signature', timestampKey: 't', signatureKey: 'v1', payload: '{t}.{body}' };

/** What runs beside the calls: steps, listeners, logs, and deliveries of the server's. */
export const hookCalls = {
  middleware: async ({ client, sdk }) => {
    const seen = [];
    const look = async (request, next) => {
      const headers = new Map(request.headers).set('x-step', 'one');
      const answer = await next({ ...request, headers });
      seen.push(`${request.operation} ${answer.status}`);
      return answer;
    };
    const replace = () => sdk.answerOf(Response.json({ object: 'balance', livemode: true }));
    await client({ middleware: [look] }).balance.retrieve();
    const { livemode } = await client({ middleware: [look, async () => replace()] }).balance.retrieve();
    return { seen, livemode };
  },

  logger: async ({ client }) => {
    const lines = [];
    const write = (message, details) => lines.push(`${message} ${JSON.stringify(details)}`);
    const logger = { debug: write, info: write, warn: write, error: write };
    await client({ logger, logLevel: 'debug' }).balance.retrieve();
    return { lines: lines.length, secret: lines.join('').includes('sk_test_runtimes') };
  },

  events: async ({ client }) => {
    const stripe = client();
    const told = [];
    stripe.on('request', ({ operation, attempt }) => told.push(`${operation} ${attempt}`));
    stripe.on('response', ({ status }) => told.push(status));
    await stripe.balance.retrieve();
    return told;
  },

  webhook: async ({ sdk }) => {
    const signature = await sdk.generateTestHeader(scheme, { body, secret });
    const event = await sdk.constructEvent(scheme, { body, signature, secret: ['whsec_next', secret] });
    const bytes = new TextEncoder().encode(`${body} `);
    const error = await sdk
      .constructEvent(scheme, { body: bytes, signature, secret })
      .catch((reason) => reason);
    return { type: event.type, refused: [error instanceof sdk.WebhookVerificationError, error.reason] };
  },

  webhookSync: ({ sdk }) => {
    if (!sdk.webhooksNode) return 'not there';
    const { constructEventSync, generateTestHeaderSync } = sdk.webhooksNode;
    const signature = generateTestHeaderSync(scheme, { body, secret });
    return constructEventSync(scheme, { body, signature, secret }).type;
  },
};
