import type { WebhookScheme } from '../../../templates/typescript/runtime/webhook-signature-header.js';
import { generateTestHeader } from '../../../templates/typescript/runtime/webhooks.js';

/** What a shop sends. */
export interface ShopEvent {
  readonly type: string;
  readonly note?: string;
}

/** How the shop signs. */
export const scheme: WebhookScheme = {
  header: 'Shop-Signature',
  timestampKey: 't',
  signatureKey: 'v1',
  payload: '{t}.{body}',
  tolerance: 300,
};

export const SECRET = 'whsec_test_0123456789';
export const BODY = '{"type":"order.paid","note":"é😀"}';

/** A delivery as the shop sends it; signed with the right secret and now, unless told otherwise. */
export function delivery(body: string = BODY, secret: string = SECRET, signedAt?: Date): RequestInit {
  const signature = generateTestHeader(scheme, { body, secret, signedAt });
  const headers = { 'content-type': 'application/json', [scheme.header]: signature };
  return { method: 'POST', body, headers };
}

/** Deliveries that are not to be trusted, with what each is told. */
export const untrusted: readonly (readonly [reason: string, request: () => RequestInit, status: number])[] = [
  ['no-match', () => delivery(BODY, 'whsec_other'), 400],
  ['no-match', () => ({ ...delivery(), body: `${BODY} ` }), 400],
  ['stale', () => delivery(BODY, SECRET, new Date(0)), 400],
  ['no-signature', () => ({ method: 'POST', body: BODY }), 400],
  ['no-signature', () => ({ method: 'POST' }), 400],
  ['malformed-header', () => ({ method: 'POST', body: BODY, headers: { [scheme.header]: 'x' } }), 400],
  ['not-json', () => delivery('<html>'), 400],
  ['too-large', () => delivery(`{"note":"${'x'.repeat(2_000_000)}"}`), 413],
];
