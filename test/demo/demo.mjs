// Runs the generated SDK against the embedded server, the way someone who tries it for the first time would.
import { createMockServer } from '../../dist/mock/server.js';
import { load } from '../../dist/pipeline.js';
import { Stripe, InvalidRequestError, isExpanded } from '../../generated/stripe/dist/esm/index.js';

const say = (title, ...lines) => console.log(['', title, ...lines.map((line) => `  ${line}`)].join('\n'));

const [loaded] = await load({ input: 'spec/stripe/2022-08-01/openapi.yaml' });
const server = await createMockServer(loaded.model);
const stripe = new Stripe('sk_test_demo', { baseURL: server.url });
console.log(`The embedded server listens on ${server.url}.`);

const customer = await stripe.customers.create({ name: 'Jenny Rosen', email: 'jenny@example.com' });
say('Create a customer', `${customer.id}: ${customer.name} <${customer.email}>`);

const charge = await stripe.charges.create({ amount: 2000, currency: 'usd', customer: customer.id });
say('Charge 20 dollars', `${charge.id}: ${charge.amount} ${charge.currency}, ${charge.status}`);

const params = { expand: ['customer'] };
const { data: expanded, response } = await stripe.charges.retrieve(charge.id, params).withResponse();
say(
  'Retrieve the charge with what its ids name',
  `balance_transaction is an id: ${expanded.balance_transaction}`,
  `customer is ${isExpanded(expanded.customer) ? `an object: ${expanded.customer.id}, created ${new Date(expanded.customer.created * 1000).toISOString()}` : expanded.customer}`,
  `the server called the request ${response.requestId}, attempt ${response.attempts}`,
);

const ids = [];
for await (const refund of stripe.refunds.list({ limit: 10 })) ids.push(refund.id);
const pages = server.requests.filter(({ path }) => path === '/v1/refunds').length;
say('Go through a list', `${ids.length} refunds in ${pages} pages, from ${ids.at(0)} to ${ids.at(-1)}`);

try {
  await stripe.charges.create({ amount: 'twenty', currency: 'usd' });
} catch (error) {
  if (!(error instanceof InvalidRequestError)) throw error;
  say(
    'Provoke an error',
    `${error.name} (${error.status}, ${error.code}): ${error.message}`,
    `param: ${error.param}`,
  );
}

const file = await stripe.files.create({
  purpose: 'dispute_evidence',
  file: { name: 'receipt.txt', data: new TextEncoder().encode('3 coffees, thank you'), type: 'text/plain' },
});
say('Upload a file', `${file.id}: ${file.purpose}`);

await server.close();
