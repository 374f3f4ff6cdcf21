// The clients that are weighed, and programs that use them.
import { makeClients } from './clients.mjs';
import { installGenerated, linkPeer } from './workspace.mjs';

/** In every version of the API, with `retrieve` and `list`: twice 25 calls. */
const resources =
  'charges customers disputes events files fileLinks paymentIntents payouts refunds topups transfers products prices ' +
  'coupons promotionCodes plans quotes invoices creditNotes subscriptions subscriptionSchedules taxRates ' +
  'shippingRates setupIntents balanceTransactions';

/** Ten of the fifty calls; only `sdkwright` knows what they change in the types. */
const expansions = {
  charges: ['customer', 'data.customer'],
  invoices: ['charge', 'data.subscription'],
  paymentIntents: ['customer', 'data.payment_method'],
  subscriptions: ['latest_invoice.charge', 'data.customer'],
  refunds: ['charge.customer', 'data.charge'],
};

const create = "client.customers.create({ email: 'jenny@example.com' })";

function fifty(expanding) {
  const params = (name, index, more) => {
    const path = expanding && expansions[name]?.[index];
    return path ? `{ ${more}expand: ['${path}'] }` : `{ ${more}}`;
  };
  return resources
    .split(' ')
    .flatMap((name, index) => [
      `export const one${index} = await client.${name}.retrieve('id_1', ${params(name, 0, '')});`,
      `export const all${index} = await client.${name}.list(${params(name, 1, 'limit: 3, ')});`,
    ]);
}

const facade = (head, expanding = false) => ({
  facade: `${head}\nexport const result = await ${create};\n`,
  fifty: [head, ...fifty(expanding)].join('\n'),
  edited: `${head}\nawait client.customers.create({\n\n});\n`,
});

/** Clients by name: where each is installed, what it is imported as, and its programs by what they are for. */
export async function makeSubjects(folder) {
  const core = "import { StripeLite } from '@sdkwright/stripe/core';\nconst client = new StripeLite('sk');";
  return {
    sdkwright: {
      ...installGenerated(folder),
      imported: '@sdkwright/stripe',
      ...facade("import { Stripe } from '@sdkwright/stripe';\nconst client = new Stripe('sk');", true),
      single: `${core}\nimport * as customers from '@sdkwright/stripe/functions/customers';
export const result = await customers.create(client, { email: 'jenny@example.com' });`,
    },
    stripe: {
      ...linkPeer(folder, 'stripe'),
      imported: 'stripe',
      ...facade("import Stripe from 'stripe';\nconst client = new Stripe('sk');"),
    },
    'stripe 10': {
      ...linkPeer(folder, 'stripe-10', 'stripe'),
      imported: 'stripe',
      ...facade(
        "import Stripe from 'stripe';\nconst client = new Stripe('sk', { apiVersion: '2022-08-01' });",
      ),
    },
    openai: {
      ...linkPeer(folder, 'openai'),
      imported: 'openai',
      facade:
        "import OpenAI from 'openai';\nexport const result = await new OpenAI({ apiKey: 'sk' }).models.retrieve('gpt');",
    },
    anthropic: {
      ...linkPeer(folder, '@anthropic-ai/sdk'),
      imported: '@anthropic-ai/sdk',
      facade:
        "import Anthropic from '@anthropic-ai/sdk';\nexport const result = await new Anthropic({ apiKey: 'sk' }).models.retrieve('m');",
    },
    ...(await makeClients(folder)),
  };
}
