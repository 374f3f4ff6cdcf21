import Stripe, {
  idOf,
  isDeleted,
  isExpanded,
  type Customer,
  type DeletedCustomer,
  type MaybeExpanded,
} from '@sdkwright/stripe';
import { same } from './same.js';

const stripe = new Stripe('sk_test_1');

declare const reference: string | Customer | DeletedCustomer | null;
if (isExpanded(reference)) {
  same<typeof reference, Customer | DeletedCustomer>();
  if (isDeleted(reference)) same<typeof reference, DeletedCustomer>();
  else same<typeof reference, Customer>();
} else {
  same<typeof reference, string | null>();
}

const id = idOf(reference);
same<typeof id, string | null>();
declare const sure: string | Customer;
const sureId = idOf(sure);
same<typeof sureId, string>();
// @ts-expect-error -- neither id nor object
idOf(1);

// A customer may have been deleted; only the rest of it says so.
const customer = await stripe.customers.retrieve('cus_1');
// @ts-expect-error -- not before asking
void customer.email;
if (isDeleted(customer)) same<typeof customer, DeletedCustomer>();
else same<typeof customer.email, string | null>();
if (customer.deleted) same<typeof customer, DeletedCustomer>();
else same<typeof customer, Customer>();

declare const paths: string[];
const charge = await stripe.charges.retrieve('ch_1', { expand: paths });
if (isExpanded(charge.customer)) charge.customer.id.toUpperCase();
const customerId = idOf(charge.customer);
same<typeof customerId, string | null>();
declare const whole: MaybeExpanded<Customer>;
if (isExpanded(whole.default_source)) whole.default_source.id.toUpperCase();
