// Receives deliveries over plain HTTP. Everything else is answered with 404.
import { createServer } from 'node:http';
import { WebhookHandlers } from '@sdkwright/stripe/webhooks';
import { webhookListener } from '@sdkwright/stripe/webhooks/node';

const secret = process.env['WEBHOOK_SECRET'];
if (secret === undefined) throw new Error('set WEBHOOK_SECRET to the secret of the endpoint');

const handlers = new WebhookHandlers()
  .on('payment_intent.succeeded', ({ data }) => {
    console.log(`paid: ${data.object.id}, ${data.object.amount} ${data.object.currency}`);
  })
  .on('customer.deleted', ({ data }) => {
    console.log(`gone: ${data.object.id}`);
  })
  .fallback(({ type }) => {
    console.log(`not handled: ${type}`);
  });
const listener = webhookListener(handlers, { secret });

const server = createServer((request, response) => {
  if (request.method === 'POST' && request.url === '/webhooks') void listener(request, response);
  else response.writeHead(404).end();
});
server.listen(Number(process.env['PORT'] ?? 3000), '127.0.0.1', () => {
  console.log('listening on', server.address());
});
