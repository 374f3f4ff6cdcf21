// What users of a generated package may name besides its own classes and types.
export type { ExpandPaths } from './expand-check.js';
export {
  idOf,
  isDeleted,
  isExpanded,
  type expandable,
  type passages,
  type Expanded,
  type MaybeExpanded,
  type Result,
} from './expand.js';
export {
  AbortError,
  APIError,
  ConnectionError,
  DecodeError,
  InvalidArgumentError,
  PaginationError,
  RedirectError,
  SDKError,
  TimeoutError,
  type ResponseInfo,
} from './errors.js';
export type { Watch } from './cancellation.js';
export { EventStream, type StreamEvent } from './event-stream.js';
export type { LineStream } from './line-stream.js';
export type { Int64 } from './int64.js';
export type { ExtraParams } from './extra.js';
export { PagePromise, type PageMethods, type ToArrayOptions } from './page.js';
export { APIPromise, type WithResponse } from './promise.js';
export { lastResponse } from './response.js';
export { answerOf, type Fetch, type FetchInit } from './transport-fetch.js';
export type { Answer, Middleware, Transport, TransportRequest } from './transport.js';
export type { Logger, LogLevel } from './logger.js';
export type { ClientEvents, RequestEvent, ResponseEvent, RetryEvent } from './observer.js';
export type { APIKey, DerivedOptions } from './options.js';
export type { RequestContent } from './request.js';
export type { FailedAttempt, RetryPolicy } from './retry.js';
export { toFile, type FileData, type NamedFile, type Uploadable } from './uploadable.js';
export { WebhookVerificationError, type WebhookFailure } from './webhook-errors.js';
