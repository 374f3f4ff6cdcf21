import type { PageStyle } from './page-style.js';
import type { Parse } from './request.js';
import { WebhookVerificationError } from './webhook-errors.js';

/** How an API signs what it delivers: by HMAC with SHA-256, in hexadecimal digits. */
export interface WebhookScheme {
  /** Name of the header, for messages. */
  readonly header: string;
  /** Name of the time in the header; the time is in whole seconds since 1970. */
  readonly timestampKey: string;
  /** Name of each signature in the header. */
  readonly signatureKey: string;
  /** What is signed, with `{t}` for the time and `{body}` for the body, for instance `{t}.{body}`. */
  readonly payload: string;
  /** Seconds a signature may be older or newer than the clock, unless the caller decides. */
  readonly tolerance: number;
  /** Of lists inside events, which get the methods of pages. */
  readonly lists?: readonly PageStyle[];
  /** Reads an event where `JSON.parse` would not do. */
  readonly parse?: Parse;
}

/** Value of a header as frameworks have it. */
export type SignatureHeader = string | readonly string[] | null | undefined;

/** What a signature header says. */
export interface SignatureParts {
  /** Digits only, as they are signed. */
  readonly timestamp: string;
  /** At least one. */
  readonly signatures: readonly string[];
}

const WHOLE_SECONDS = /^\d{1,15}$/;

/** Takes the header apart. Throws WebhookVerificationError when it holds no time and signature to go by. */
export function readSignatureHeader(scheme: WebhookScheme, value: SignatureHeader): SignatureParts {
  const text = typeof value === 'string' ? value : (value ?? []).join(',');
  if (text.trim() === '')
    throw new WebhookVerificationError('no-signature', `The request has no ${scheme.header} header`);
  const parts = text.split(',').map(readPart);
  const timestamp = timestampOf(parts, scheme);
  const signatures = valuesOf(parts, scheme.signatureKey);
  if (timestamp === undefined || parts.some((part) => part.value === '')) throw malformed(scheme);
  if (signatures.length === 0) throw unsigned(scheme, parts.length > 1);
  return { timestamp, signatures };
}

interface Part {
  readonly key: string;
  /** Empty when there is none. */
  readonly value: string;
}

function readPart(text: string): Part {
  const [key = '', ...value] = text.split('=');
  return { key: key.trim(), value: value.join('=').trim() };
}

function valuesOf(parts: readonly Part[], key: string): readonly string[] {
  return parts.filter((part) => part.key === key).map(({ value }) => value);
}

/** The one time, in the only form that there is of a number of seconds. */
function timestampOf(parts: readonly Part[], { timestampKey }: WebhookScheme): string | undefined {
  const [timestamp = '', ...others] = valuesOf(parts, timestampKey);
  return others.length === 0 && WHOLE_SECONDS.test(timestamp) ? timestamp : undefined;
}

function malformed({ header, timestampKey, signatureKey }: WebhookScheme): WebhookVerificationError {
  const form = `${timestampKey}=<seconds>,${signatureKey}=<signature>`;
  return new WebhookVerificationError('malformed-header', `The ${header} header is not of the form ${form}`);
}

function unsigned({ header, signatureKey }: WebhookScheme, hasOthers: boolean): WebhookVerificationError {
  return hasOthers
    ? new WebhookVerificationError(
        'unknown-scheme',
        `The ${header} header holds no signature named ${signatureKey}`,
      )
    : new WebhookVerificationError('no-signature', `The ${header} header holds no signature`);
}
