import type { Doc, Schema } from './schema.js';

/** JSON that comes back from a call that failed. */
export interface FailedAnswer {
  /** A status, all that begin with a digit (`4XX`), or all that are not told by themselves. */
  readonly status: `${number}` | '4XX' | '5XX' | 'DEFAULT';
  readonly schema: Schema;
}

/** A header of an answer. */
export interface AnswerHeader {
  readonly name: string;
  readonly doc: Doc;
}

/** An operation that goes on from an answer. */
export interface Link {
  /** Id of the operation, or its method and path. */
  readonly target: string;
  /** Where its parameters come from, for instance `$response.body#/id`. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly doc: Doc;
}

/** A request that the API makes, with JSON. */
export interface Callback {
  readonly name: string;
  readonly doc: Doc;
  readonly payload: Schema;
}
