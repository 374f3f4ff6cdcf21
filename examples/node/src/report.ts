// What did customers pay since yesterday? Goes through all charges, page by page, and adds them up by currency.
import { AuthenticationError, isDeleted, isExpanded, Stripe } from '@sdkwright/stripe';

const stripe = new Stripe();
const since = Math.floor(Date.now() / 1000) - 24 * 60 * 60;
const totals = new Map<string, number>();

try {
  const charges = stripe.charges.list({ created: { gte: since }, limit: 100, expand: ['data.customer'] });
  for await (const { id, amount, currency, status, customer } of charges) {
    const name = isExpanded(customer) && !isDeleted(customer) ? (customer.email ?? customer.id) : 'a guest';
    console.log(`${id} ${status}: ${amount} ${currency} from ${name}`);
    if (status === 'succeeded') totals.set(currency, (totals.get(currency) ?? 0) + amount);
  }
  for (const [currency, total] of totals) console.log(`together ${total} ${currency}`);
} catch (error) {
  if (!(error instanceof AuthenticationError)) throw error;
  console.error(`The key was refused (${error.requestId ?? 'no request id'}): set STRIPE_API_KEY`);
  process.exitCode = 1;
}
