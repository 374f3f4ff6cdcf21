const uses = `
const stripe: Stripe = new Stripe('sk_test_1', { baseURL: 'http://localhost' });
export async function use(): Promise<string | null> {
  const charge: Charge = await stripe.charges.create({ amount: 2000, currency: 'usd' });
  const expanded = await stripe.charges.retrieve(charge.id, { expand: ['customer'] });
  if (isExpanded(expanded.customer) && !isDeleted(expanded.customer)) return expanded.customer.email;
  const customers = new Customers(new StripeCore('sk_test_1'));
  for await (const customer of customers.list({ limit: 3 })) if (customer.email === null) return customer.id;
  const gone: { deleted: true } = await functions.delete(new StripeCore('sk_test_1'), charge.id);
  if (!gone.deleted) return null;
  return ChargeStatus.Succeeded;
}
const bytes: Uint8Array = new Uint8Array(0);
verifyWebhook(bytes, '', 'whsec_1');
`;

const imports = `
import Stripe, { isDeleted, isExpanded, type Charge } from '@sdkwright/stripe';
import { StripeCore } from '@sdkwright/stripe/core';
import { ChargeStatus } from '@sdkwright/stripe/enums';
import * as functions from '@sdkwright/stripe/functions/customers';
import { Customers } from '@sdkwright/stripe/resources/customers';
import { verifyWebhook } from '@sdkwright/stripe/webhooks';
`;

/** A program for every kind of project. */
export const CONSUMER: string = imports + uses;

const calls = `
async function main(baseURL) {
  const stripe = new Stripe('sk_test_1', { baseURL });
  const customer = await stripe.customers.create({ name: 'Jenny' });
  const failure = await stripe.charges.create({ amount: 'much', currency: 'usd' }).catch((error) => error);
  const core = new StripeCore('sk_test_1', { baseURL });
  const { deleted } = await functions.delete(core, customer.id);
  const ids = [];
  for await (const { id } of new Customers(core).list({ limit: 2 })) ids.push(id);
  console.log(JSON.stringify({
    name: customer.name,
    deleted,
    failed: failure instanceof InvalidRequestError && failure.name,
    listed: ids.length > 0,
    same: Stripe === Default && new Stripe('sk').customers instanceof Customers,
    status: ChargeStatus.Succeeded,
    sync: typeof verifyWebhook,
  }));
}
main(process.argv[2]);
`;

/** Programs that make calls, one for each module system, and print what came of them. */
export const PROGRAMS: Readonly<Record<'module' | 'commonjs', string>> = {
  module: `
import Default, { InvalidRequestError, Stripe } from '@sdkwright/stripe';
import { StripeCore } from '@sdkwright/stripe/core';
import { ChargeStatus } from '@sdkwright/stripe/enums';
import * as functions from '@sdkwright/stripe/functions/customers';
import { Customers } from '@sdkwright/stripe/resources/customers';
import { verifyWebhook } from '@sdkwright/stripe/webhooks';
${calls}`,
  commonjs: `
const { default: Default, InvalidRequestError, Stripe } = require('@sdkwright/stripe');
const { StripeCore } = require('@sdkwright/stripe/core');
const { ChargeStatus } = require('@sdkwright/stripe/enums');
const functions = require('@sdkwright/stripe/functions/customers');
const { Customers } = require('@sdkwright/stripe/resources/customers');
const { verifyWebhook } = require('@sdkwright/stripe/webhooks');
${calls}`,
};
