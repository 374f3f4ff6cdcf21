const body = JSON.stringify({ id: 'evt_1', object: 'event', type: 'charge.succeeded' });
const secret = 'whsec_test';

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
    const { constructEventAsync, generateTestHeaderAsync, WebhookVerificationError } = sdk.webhooks;
    const signature = await generateTestHeaderAsync(body, secret);
    const event = await constructEventAsync(body, signature, ['whsec_next', secret]);
    const bytes = new TextEncoder().encode(`${body} `);
    const error = await constructEventAsync(bytes, signature, secret).catch((reason) => reason);
    return { type: event.type, refused: [error instanceof WebhookVerificationError, error.reason] };
  },

  webhookSync: ({ sdk }) => {
    const { constructEvent, generateTestHeader } = sdk.webhooks;
    try {
      return constructEvent(body, generateTestHeader(body, secret), secret).type;
    } catch (error) {
      return error.name;
    }
  },
};
