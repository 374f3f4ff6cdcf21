// What users of a generated package may name besides its own classes and types.
export type { ExpandPaths } from './expand-check.js';
export {
  idOf,
  isDeleted,
  isExpanded,
  type expandable,
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
export { PagePromise, type PageMethods, type ToArrayOptions } from './page.js';
export { APIPromise, type WithResponse } from './promise.js';
export { lastResponse } from './response.js';
export type { Fetch, FetchInit } from './transport.js';
export { toFile, type FileData, type NamedFile, type Uploadable } from './uploadable.js';
