import type { HeaderMap } from './headers.js';
import type { RequestOptions } from './options.js';
import type { Caller, PreparedRequest, RequestSpec } from './request.js';
import type { Transport } from './transport.js';

/** What gives a request its credentials where they do not stand before the first attempt. */
export interface Authorization {
  /** Called before each attempt; rejects with an SDKError where there are no credentials to be had. */
  authorize(request: PreparedRequest, transport: Transport): Promise<void>;
  /** Lets go of what the server rejected; absent where it could not become anything else. */
  readonly renew?: (request: PreparedRequest) => void;
}

/** A call that is to be authorized. */
export interface AuthorizedCall {
  readonly caller: Caller;
  readonly spec: RequestSpec;
  readonly options: RequestOptions;
  /** Those given by name included. */
  readonly headers: HeaderMap;
}

/** Decides how a call is authorized; undefined for one that needs nothing. Throws InvalidArgumentError. */
export type Authenticate = (call: AuthorizedCall) => Authorization | undefined;

/** Alternatives, each of which names the schemes that it takes together; none at all needs no credentials. */
export type SecurityRequirements = readonly (readonly string[])[];
