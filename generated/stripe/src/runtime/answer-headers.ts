import type { ResponseInfo } from './errors.js';

/** Headers of an answer, some of which the API's description names. */
export interface NamedHeaders<Name extends string> extends Headers {
  get(name: Name | (string & {})): string | null;
}

/** What an answer with such headers says about itself. */
export interface NamedResponse<Name extends string> extends ResponseInfo {
  readonly headers: NamedHeaders<Name>;
}

/** A call whose answer has headers that are described: the names are known where the answer is looked at. */
export interface WithNamedHeaders<T, Name extends string> {
  withResponse(): Promise<{ readonly data: T; readonly response: NamedResponse<Name> }>;
}
