// The clients that are compared, all making the same call: create a charge of five fields, get it back parsed.
import { Agent, request } from 'node:http';
import OpenAI from 'openai';
import Stripe from 'stripe';
import Stripe10 from 'stripe-10';
import { Stripe as Generated } from '../generated/stripe/dist/esm/index.js';
import { generateHeyApi } from './hey-api.mjs';

const charge = {
  amount: 2000,
  currency: 'usd',
  description: 'A charge of the benchmark',
  customer: 'cus_1',
  metadata: { order: '6735' },
};

/** Names and calls; the first is what is measured, the second the limit. */
export async function makeSubjects(port, folder) {
  const url = `http://127.0.0.1:${port}`;
  const address = { host: '127.0.0.1', port, protocol: 'http' };
  const generated = new Generated('sk_test_bench', { baseURL: url });
  const stripe = new Stripe('sk_test_bench', address);
  const stripe10 = new Stripe10('sk_test_bench', address);
  const openai = new OpenAI({ apiKey: 'sk_test_bench', baseURL: `${url}/v1` });
  const createCharge = await generateHeyApi(folder, url);
  return {
    sdkwright: () => generated.charges.create(charge),
    'node:http': bareCall(port),
    stripe: () => stripe.charges.create(charge),
    'stripe 10': () => stripe10.charges.create(charge),
    openai: () => openai.post('/charges', { body: charge }),
    'hey-api': () => createCharge({ body: charge, throwOnError: true }),
  };
}

/** The least that a client has to do. */
function bareCall(port) {
  const agent = new Agent({ keepAlive: true });
  const body = Buffer.from(
    'amount=2000&currency=usd&description=A+charge+of+the+benchmark&customer=cus_1&metadata[order]=6735',
  );
  const headers = {
    Authorization: 'Bearer sk_test_bench',
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': body.length,
  };
  const options = { host: '127.0.0.1', port, path: '/v1/charges', method: 'POST', agent, headers };
  return () =>
    new Promise((resolve, reject) => {
      const read = (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk)).on('error', reject);
        response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
      };
      request(options, read).on('error', reject).end(body);
    });
}
