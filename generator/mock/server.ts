import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiModel } from '../model/model.js';
import { readRequest, writeAnswer } from './http.js';
import { listen, shut } from './listening.js';
import { Responder } from './responder.js';
import type { Handler, RecordedRequest } from './types.js';

export type { Handler, MockAnswer, MockRequest, RecordedRequest } from './types.js';

/** How a mock server is set up. */
export interface MockOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** 127.0.0.1 unless told otherwise. */
  readonly host?: string;
  /** How many items each list holds; 25 unless told otherwise. */
  readonly size?: number;
  /** How many of the latest requests are kept; 1,000 unless told otherwise. */
  readonly history?: number;
  /** Called with each request once its answer is decided. */
  readonly onRequest?: (record: RecordedRequest) => void;
}

/** A running mock. */
export interface MockServer {
  /** Base URL, without a final slash; all hosts of the API are served on it. */
  readonly url: string;
  /** The latest requests, the oldest first. */
  readonly requests: readonly RecordedRequest[];
  /**
   * Lets `handler` answer an operation, or leave a request to the mock by answering `undefined`. It sees requests
   * before they are validated. A second call replaces the first. Throws when the API has no such operation.
   */
  respond(operationId: string, handler: Handler): void;
  /** Ends open connections and stops listening. */
  close(): Promise<void>;
}

/** Serves an API on one port from its model alone. Rejects when the port is taken. */
export async function createMockServer(model: ApiModel, options: MockOptions = {}): Promise<MockServer> {
  const responder = new Responder(model, options.size ?? 25);
  const requests: RecordedRequest[] = [];
  const record = (request: RecordedRequest) => {
    requests.push(request);
    if (requests.length > (options.history ?? 1_000)) requests.shift();
    options.onRequest?.(request);
  };
  const requestIds = requestIdHeaders(model);
  const handle = (message: IncomingMessage, response: ServerResponse) => {
    serve(message, response, { responder, record, requestIds }).catch(() => response.destroy());
  };
  const { port = 0, host = '127.0.0.1' } = options;
  const listening = await listen(handle, { port, host });
  const respond = (operationId: string, handler: Handler) => responder.script(operationId, handler);
  return { url: listening.url, requests, respond, close: () => shut(listening) };
}

interface Desk {
  readonly responder: Responder;
  readonly record: (request: RecordedRequest) => void;
  readonly requestIds: () => Record<string, string>;
}

/** Rejects only when the connection is lost or the caller's own `onRequest` throws. */
async function serve(message: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const { request, answer } = await desk.responder.handle(await readRequest(message));
  desk.record({ ...request, status: answer.status });
  writeAnswer(response, answer, desk.requestIds());
}

/** Numbers the answers: the same requests in the same order get the same ids. */
function requestIdHeaders(model: ApiModel): () => Record<string, string> {
  const name = model.errors.requestIdHeader ?? 'Request-Id';
  let count = 0;
  return () => ({ [name]: `req_${String((count += 1)).padStart(14, '0')}` });
}
