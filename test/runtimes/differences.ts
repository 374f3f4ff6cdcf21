import type { Report } from './support/host.js';
import type { Wire, WireRequest } from './support/wire.js';

type Requests = readonly WireRequest[];

/** What some runtimes cannot do, or do in their own way. */
export interface Difference {
  readonly hosts: readonly string[];
  readonly calls: readonly string[] | 'all';
  readonly reason: string;
  /** What the calls come to there. */
  readonly report?: unknown;
  /** What they send there, made of what they send elsewhere. */
  readonly sent?: (requests: Requests) => Requests;
}

/** All that are known; nothing else may differ. */
export const DIFFERENCES: readonly Difference[] = [
  {
    hosts: ['Deno without an environment', 'workerd', 'Chromium'],
    calls: ['environment'],
    reason: 'There is no environment to read a key from, or the program may not look at it.',
    report:
      'No API key: pass one to the Stripe client or as the option apiKey of the call, or set STRIPE_API_KEY in the environment',
    sent: () => [],
  },
  {
    hosts: ['workerd', 'Chromium'],
    calls: ['webhookSync'],
    reason: 'Only Node.js and its likes have HMAC without waiting; the asynchronous form is everywhere.',
    report: 'InvalidArgumentError',
  },
  {
    hosts: ['Chromium'],
    calls: ['redirect'],
    reason: 'Browsers hide where a redirect leads to, so that it cannot be checked before it is followed.',
    report: 'The server redirected without saying where to',
    sent: (requests) => requests.slice(0, 1),
  },
  {
    hosts: ['Chromium'],
    calls: 'all',
    reason: 'Chromium sends its own name, whatever a page says.',
    sent: (requests) => withText(requests, 'Stripe/0.1.0 sdkwright', 'Mozilla'),
  },
  {
    hosts: ['Bun, ESM', 'Bun, CommonJS'],
    calls: ['uploadFile', 'uploadStream'],
    reason: 'Bun names the encoding of every text in a Blob.',
    sent: (requests) =>
      withText(requests, 'Content-Type: text/plain', 'Content-Type: text/plain;charset=utf-8'),
  },
];

function withText(requests: Requests, from: string, to: string): Requests {
  return JSON.parse(JSON.stringify(requests).replaceAll(from, to)) as Requests;
}

/** What the calls come to on a runtime, of what they come to elsewhere. */
export function reportOn(host: string, report: Report): Report {
  const own = differencesOf(host).filter((difference) => 'report' in difference);
  return own.reduce((all, { calls, report: value }) => {
    const names = calls === 'all' ? Object.keys(all) : calls;
    return { ...all, ...Object.fromEntries(names.map((name) => [name, value])) };
  }, report);
}

/** What the calls send on a runtime, of what they send elsewhere. */
export function wireOn(host: string, wire: Wire): Wire {
  return differencesOf(host).reduce((all, { calls, sent = (requests) => requests }) => {
    const entries = Object.entries(all).map(([name, requests]) => {
      const applies = calls === 'all' || calls.includes(name);
      return [name, applies ? sent(requests) : requests] as const;
    });
    return Object.fromEntries(entries.filter(([, requests]) => requests.length > 0));
  }, wire);
}

function differencesOf(host: string): readonly Difference[] {
  return DIFFERENCES.filter(({ hosts }) => hosts.includes(host));
}
