// Begins a payment: makes a checkout session for one price and sends the customer there.
import { StripeAPIError } from '@sdkwright/stripe';
import { StripeLite } from '@sdkwright/stripe/core';
import { create } from '@sdkwright/stripe/functions/checkout/sessions';

interface Env {
  readonly STRIPE_API_KEY: string;
  readonly STRIPE_BASE_URL?: string;
  readonly PRICE: string;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { origin, pathname } = new URL(request.url);
    if (pathname !== '/buy') return new Response('Not found', { status: 404 });
    const stripe = new StripeLite(env.STRIPE_API_KEY, {
      ...(env.STRIPE_BASE_URL !== undefined && { baseURL: env.STRIPE_BASE_URL }),
    });
    try {
      const session = await create(stripe, {
        mode: 'payment',
        line_items: [{ price: env.PRICE, quantity: 1 }],
        success_url: `${origin}/thanks`,
        cancel_url: origin,
      });
      return session.url === null ? new Response(session.id) : Response.redirect(session.url, 303);
    } catch (error) {
      if (!(error instanceof StripeAPIError)) throw error;
      return new Response(`It did not work: ${error.message}`, { status: 502 });
    }
  },
};
