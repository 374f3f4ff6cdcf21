import { type Charge, type Invoice, type StripeEvent } from '@sdkwright/stripe';
import { same } from './same.js';

export function handle(event: StripeEvent): string {
  switch (event.type) {
    case 'invoice.paid':
      same<typeof event.data.object, Invoice>();
      // Payloads are never expanded.
      same<typeof event.data.object.charge, string | null>();
      return event.data.object.number ?? event.id;
    case 'charge.succeeded':
    case 'charge.failed':
      same<typeof event.data.object, Charge>();
      return event.data.object.id;
    case 'charge.updated':
      return String(event.data.previous_attributes?.['description']);
    case 'account.external_account.created':
      return event.data.object.object === 'card' ? event.data.object.brand : event.data.object.id;
    default:
      same<typeof event.id, string>();
      return event.id;
  }
}

declare const event: StripeEvent;
if (event.type === 'charge.succeeded') {
  // @ts-expect-error -- a charge has no lines
  void event.data.object.lines;
}
// @ts-expect-error -- which object it is depends on the type
void event.data.object.amount_captured;
