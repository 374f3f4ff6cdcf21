import type { Doc } from './schema.js';

/** One of several servers, or one with variables. */
export interface Server {
  /** Unlike those of the others. */
  readonly name: string;
  /** With the names of its variables in braces. */
  readonly url: string;
  readonly variables: readonly ServerVariable[];
}

/** A part of a server's URL. */
export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  /** What it may be; absent where that is anything. */
  readonly values?: readonly string[];
  readonly doc: Doc;
}
