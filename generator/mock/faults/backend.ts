import type { ApiModel } from '../../model/model.js';
import { Failure, failureAnswer } from '../failure.js';
import { Responder, type Handled, type WireRequest } from '../responder.js';
import { Router } from '../router.js';
import type { MockAnswer, MockRequest } from '../types.js';

/** The server behind the faults. */
export interface Backend {
  readonly idempotencyHeader: string;
  readonly requestIdHeader: string;
  /** A request that is looked at but not worked on: it has no parameters. */
  read(wire: WireRequest): MockRequest;
  /** Works on a request. */
  work(wire: WireRequest): Promise<Handled>;
  /** A failure in the API's own shape. */
  fail(status: number): MockAnswer;
}

function failureOf(status: number): Failure {
  const kind = status >= 500 ? 'api_error' : 'invalid_request';
  return new Failure(status, { message: `A fault of the server: ${status}.` }, { kind });
}

/** The mock of an API. */
export function mockBackend(model: ApiModel, size: number): Backend {
  const router = new Router(model);
  const responder = new Responder(model, size);
  return {
    idempotencyHeader: model.idempotency?.header ?? 'Idempotency-Key',
    requestIdHeader: model.errors.requestIdHeader ?? 'Request-Id',
    read: (wire) => ({ ...readPlain(wire), ...operationOf(router, readPlain(wire)) }),
    work: (wire) => responder.handle(wire),
    fail: (status) => failureAnswer(model.errors, failureOf(status)),
  };
}

/** No API at all: every request succeeds and is given a number, the same one for the same key. */
export function plainBackend(): Backend {
  const answers = new Map<string, MockAnswer>();
  let count = 0;
  const work = (request: MockRequest): MockAnswer => {
    const key = request.headers['idempotency-key'];
    const before = key === undefined ? undefined : answers.get(key);
    if (before) return { ...before, headers: { 'Idempotent-Replayed': 'true' } };
    const answer = { status: 200, body: { id: `obj_${(count += 1)}` } };
    if (key !== undefined) answers.set(key, answer);
    return answer;
  };
  return {
    idempotencyHeader: 'Idempotency-Key',
    requestIdHeader: 'Request-Id',
    read: readPlain,
    work: (wire) => Promise.resolve({ request: readPlain(wire), answer: work(readPlain(wire)) }),
    fail: (status) => failureAnswer({ path: ['error'], types: [] }, failureOf(status)),
  };
}

function readPlain({ method, target, headers, body }: WireRequest): MockRequest {
  const [path = '', ...query] = target.split('?');
  return { method, path, query: query.join('?'), headers, body: body?.toString() ?? '', params: {} };
}

function operationOf(router: Router, request: MockRequest): { operationId?: string } {
  try {
    return { operationId: router.match(request)[0].operation.id };
  } catch (error) {
    if (error instanceof Failure) return {};
    throw error;
  }
}
