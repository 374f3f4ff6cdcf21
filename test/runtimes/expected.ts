import type { Report } from './support/host.js';

/** What every call comes to, wherever it is made; `differences.ts` tells where not, and why. */
export const EXPECTED: Report = {
  create: {
    object: 'customer',
    name: 'Jenny 🌹',
    metadata: { order: '7', 'with space': 'a&b=c' },
    line1: 'Straße 1',
    city: 'Köln',
  },
  retrieve: 'cus_a b/c',
  update: { name: null, locales: ['de', 'en'] },
  delete: { id: 'cus_1', deleted: true, guard: true },
  nestedForm: { mode: 'payment', url: 'https://example.com/?a=1&b=2' },
  expand: { plain: 'cus_42', expanded: true, object: 'customer', id: 'cus_42' },
  standalone: 'cus_alone',

  list: { items: 25, distinct: 25 },
  pages: [10, 10, 5],
  search: 15,
  expandInList: [true, true],

  upload: { object: 'file', purpose: 'dispute_evidence' },
  uploadFile: 'file',
  uploadStream: 'file',
  download: { type: 'application/pdf', size: 256, same: true },
  streamedDownload: { status: 200, type: 'application/pdf', size: 256 },
  compressed: 'cus_gzip',

  typedError: {
    classes: [true, true, true, true],
    type: 'invalid_request_error',
    param: 'wine',
    status: 400,
    requestId: true,
    attempts: 1,
  },
  notFound: true,
  retry: { amount: 1000, attempts: 3 },
  reset: { class: true, secret: false },
  cutOff: true,
  notJSON: { class: true, message: 'The answer (status 200, application/json) is not JSON' },
  timeout: { class: true, message: 'No complete answer within 50 ms' },
  abort: { class: true, cause: 'no longer needed' },
  redirect: 'cus_moved',
  redirectElsewhere: true,

  idempotencyKey: { same: true, replayed: [null, 'true'] },
  headers: 'balance',
  keyProvider: 'balance',
  environment: 'balance',
  lastResponse: { status: 200, requestId: true, shown: false },

  middleware: { seen: ['retrieveBalance 200', 'retrieveBalance 200'], livemode: true },
  logger: { lines: 2, secret: false },
  events: ['retrieveBalance 1', 200],
  webhook: { type: 'charge.succeeded', refused: [true, 'no-match'] },
  webhookSync: 'charge.succeeded',
};
