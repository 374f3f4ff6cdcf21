import type { ApiModel } from '../../model/model.js';
import type { MockOptions } from '../server.js';
import type { MockRequest, RecordedRequest } from '../types.js';
import type { Fault } from './fault.js';
import type { Credentials } from '../listening.js';

/** A request with the status of its answer, sent or not, and the fault that befell it. */
export interface FaultRecord extends RecordedRequest {
  readonly fault?: Fault;
}

/** How a server with faults is set up. */
export interface FaultServerOptions extends Omit<MockOptions, 'onRequest'> {
  /** The API to serve; without it every request succeeds with an id of its own. */
  readonly model?: ApiModel;
  /** What the ledger keeps its accounts by; default: the idempotency key. */
  readonly keyOf?: (request: MockRequest) => string | undefined;
  /** Speaks TLS. */
  readonly tls?: Credentials;
  /** Waits, in milliseconds; until then or until the signal says that the server closes. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Called with each request before its answer is sent. */
  readonly onRequest?: (record: FaultRecord) => void;
}
