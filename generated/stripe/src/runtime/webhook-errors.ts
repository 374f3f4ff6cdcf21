import { SDKError } from './errors.js';

/**
 * Why a delivery is not to be trusted:
 * - `parsed-body`: the body is no longer what was signed, but an object made from it;
 * - `no-signature`: the header is missing, empty, or holds nothing but a time;
 * - `malformed-header`: the header is not of its form, or its time is no whole number or comes twice;
 * - `unknown-scheme`: there are signatures, none of the kind that is known;
 * - `no-match`: no signature fits any secret;
 * - `stale`, `future`: signed too long ago, or ahead of this clock;
 * - `empty-secret`: there is nothing to verify with;
 * - `not-json`: the signature is right but the body is no JSON;
 * - `too-large`, `incomplete`: the body was longer than the endpoint takes, or ended early.
 */
export type WebhookFailure =
  | 'parsed-body'
  | 'no-signature'
  | 'malformed-header'
  | 'unknown-scheme'
  | 'no-match'
  | 'stale'
  | 'future'
  | 'empty-secret'
  | 'not-json'
  | 'too-large'
  | 'incomplete';

/** A webhook's delivery cannot be trusted. The message says what to look at, and quotes neither secret nor header. */
export class WebhookVerificationError extends SDKError {
  static override readonly brand: string = 'sdkwright.WebhookVerificationError';

  /** Why, for programs. */
  readonly reason: WebhookFailure;

  constructor(reason: WebhookFailure, message: string) {
    super(message);
    this.reason = reason;
  }
}
