// The kinds of faults of the soak: what befalls the attempts of a call, one after the other; later attempts meet none.
/** Bytes an answer may have. */
export const maxResponseBytes = 2 ** 18;
/** Milliseconds that no attempt is given. */
const tooLong = 5_000;

/** @type {Readonly<Record<string, readonly import('../../dist/mock/faults/server.js').Fault[]>>} */
export const kinds = {
  none: [],
  'answered slowly': [{ latency: 5 }],
  '503 twice': [{ status: 503 }, { status: 503 }],
  '500 after the effect': [{ status: 500, effect: true }],
  '429 with Retry-After': [{ status: 429, headers: { 'Retry-After': '1' } }],
  408: [{ status: 408 }],
  409: [{ status: 409 }],
  400: [{ status: 400 }],
  401: [{ status: 401 }],
  501: [{ status: 501 }],
  'a 503 that is final': [{ status: 503, headers: { 'Stripe-Should-Retry': 'false' } }],
  'a 400 to be repeated': [{ status: 400, headers: { 'Stripe-Should-Retry': 'true' } }],
  '502 in HTML': [
    { status: 502, headers: { 'Content-Type': 'text/html' }, body: '<html>Bad gateway</html>' },
  ],
  '200 in HTML': [{ headers: { 'Content-Type': 'text/html' }, body: '<html>Welcome</html>' }],
  'an empty body': [{ body: '' }],
  'half a JSON text': [{ body: '{"id": "ch_1", "amo' }],
  'reset before the effect': [{ delivery: 'reset-before', effect: false }],
  'reset after the effect': [{ delivery: 'reset-before' }],
  'reset within the body': [{ delivery: 'reset-within' }],
  'reset after the body': [{ delivery: 'reset-after' }],
  'shorter than its length': [{ delivery: 'cut-length' }],
  'without its last chunk': [{ delivery: 'cut-chunked' }],
  'no answer': [{ delivery: 'stall-before' }],
  'a stalled body': [{ delivery: 'stall-within' }],
  'a dripping body': [{ delivery: 'drip', pause: 50 }],
  'later than the timeout': [{ latency: tooLong }],
  'a stale socket': [{ delivery: 'stale' }],
  gzip: [{ gzip: 'sound' }],
  'damaged gzip': [{ gzip: 'corrupt' }],
  'gzip that ends early': [{ gzip: 'truncated' }],
  'a gzip bomb': [{ gzip: 'sound', padBody: 2 * maxResponseBytes }],
  'a body over the limit': [{ padBody: 2 * maxResponseBytes }],
  'headers over the limit': [{ padHeaders: 32 * 1024 }],
  'redirected within the origin': [{ redirect: 'same-origin' }],
  'redirected in circles': Array(10).fill({ redirect: 'same-origin' }),
  'redirected elsewhere': [{ redirect: 'other-origin', status: 307 }],
};

const names = Object.keys(kinds);

/** Every other call meets no fault, as else the budget for retries would soon be spent. */
const kindOf = (call) => (call % 2 === 0 ? 'none' : names[(call >> 1) % names.length]);

/** What befalls an attempt of a call, both counted from 0. */
export const faultOf = (call, attempt) => kinds[kindOf(call)][attempt];

/** Whether a call only reads: every kind of fault meets calls that do and calls that do not. */
export const reads = (call) => Math.floor((call >> 1) / names.length) % 4 === 3;

/** Whether the answer to a call has a body. */
export const answersNothing = (call) => kindOf(call) === 'an empty body';

/** How many kinds of faults so many calls meet. */
export const kindsMet = (calls) => Math.min(calls >> 1, names.length) - 1;
