import Stripe, {
  APIError,
  CardError,
  ConnectionError,
  InvalidRequestError,
  NotFoundError,
  SDKError,
  StripeAPIError,
  TimeoutError,
  type PaymentIntent,
  type SetupIntent,
} from '@sdkwright/stripe';
import { same } from './same.js';

const stripe = new Stripe('sk_test_1');

try {
  await stripe.charges.create({ amount: 1, currency: 'eur' });
} catch (error) {
  if (error instanceof CardError) {
    same<typeof error.paymentIntent, PaymentIntent | undefined>();
    same<typeof error.setupIntent, SetupIntent | undefined>();
    // Open unions: known values are offered, others are possible.
    if (error.code === 'card_declined' && error.declineCode === 'insufficient_funds') throw error;
    if (error.declineCode === 'invented_next_year') throw error;
    const code: string | undefined = error.code;
    void code;
    // @ts-expect-error -- a code is a string
    void (error.code === 402);
    same<typeof error.param, string | undefined>();
    same<typeof error.docUrl, string | undefined>();
    same<typeof error.requestId, string | undefined>();
    same<typeof error.headers, Headers>();
  }
  if (error instanceof StripeAPIError && error.type === 'card_error') throw error;
  if (error instanceof TimeoutError) same<typeof error.attempts, number>();
  // @ts-expect-error -- nothing is known of what is caught
  void error.code;
}

// One tree: what is thrown on purpose, by the API, about the request.
declare const missing: NotFoundError;
const wider: InvalidRequestError = missing;
const widest: SDKError = wider;
const answered: APIError = missing;
declare const connection: ConnectionError;
// @ts-expect-error -- nothing was answered
const wrong: APIError = connection;
void [widest, answered, wrong];
