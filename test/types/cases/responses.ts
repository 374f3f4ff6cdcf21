import Stripe, { type BankAccount, type Card, type Charge } from '@sdkwright/stripe';
import { ChargePaymentMethodDetailsCardFunding as Funding } from '@sdkwright/stripe/enums';
import { same } from './same.js';

const stripe = new Stripe('sk_test_1');

// Enums are open in answers: values to come are strings.
const charge = await stripe.charges.retrieve('ch_1');
if (charge.status === 'succeeded') charge.amount.toFixed();
if (charge.status === 'invented_next_year') charge.amount.toFixed();
const status: string = charge.status;
const later: Charge['status'] = 'invented_next_year';
void [status, later];
if (charge.payment_method_details?.card?.funding === Funding.Debit) charge.amount.toFixed();
// @ts-expect-error -- an enum of strings
void (charge.status === 1);

// What may be null or absent has to be asked for.
// @ts-expect-error -- possibly null
charge.description.toUpperCase();
charge.description?.toUpperCase();
// @ts-expect-error -- no such attribute
void charge.descripton;

// Unions narrow by the literal that tells their members apart.
const account = await stripe.accounts.retrieveExternalAccount('acct_1', 'ba_1');
if (account.object === 'bank_account') same<typeof account, BankAccount>();
else same<typeof account, Card>();
if (account.object === 'card') same<typeof account.last4, string>();
// @ts-expect-error -- only a bank account has it
void account.routing_number;

// Payment methods hold what is special to their type under its name.
const method = await stripe.paymentMethods.retrieve('pm_1');
if (method.type === 'card') method.card?.last4.toUpperCase();
// @ts-expect-error -- may be of another type
method.card.last4.toUpperCase();

// Deleted objects say so.
const gone = await stripe.customers.delete('cus_1');
same<typeof gone.deleted, true>();

// Binary answers.
const pdf = await stripe.quotes.pdf('qt_1');
same<typeof pdf, Blob>();

// How a call went, beside its result.
const { data, response } = await stripe.charges.retrieve('ch_1').withResponse();
same<typeof data, Charge>();
same<typeof response.requestId, string | undefined>();
