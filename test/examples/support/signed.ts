import { createHmac } from 'node:crypto';

/** A delivery as the server of webhooks would send it. */
export function signed(event: object, secret: string): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify({ id: 'evt_1', object: 'event', ...event });
  const time = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  return {
    body,
    headers: { 'Content-Type': 'application/json', 'Stripe-Signature': `t=${time},v1=${signature}` },
  };
}
