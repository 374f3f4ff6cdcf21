import type { Doc } from './schema.js';

/** A way for a request to prove who sends it. */
export interface AuthScheme {
  readonly name: string;
  /** `tls`: the connection proves it, and the request has nothing to add. */
  readonly type: 'bearer' | 'basic' | 'header' | 'query' | 'cookie' | 'tls';
  /** Name of the header, the parameter or the cookie that carries the key. */
  readonly carrier: string;
  /** Stands before a key in a header, for instance `Token `. */
  readonly prefix?: string;
  /** Where clients get bearer tokens by themselves. */
  readonly tokens?: TokenEndpoint;
  /** Environment variable the client reads when no key is given. */
  readonly env?: string;
  readonly doc: Doc;
}

/** Where bearer tokens are to be had for client credentials: `url`, or what the document at `discovery` says. */
export type TokenEndpoint =
  { readonly url: string; readonly discovery?: never } | { readonly discovery: string; readonly url?: never };

/** Alternatives of which a call needs one; it needs nothing if there are none, or one of them is empty. */
export type Security = readonly (readonly RequiredScheme[])[];

/** A scheme that a call needs, and what a token must allow. */
export interface RequiredScheme {
  /** Name of an `AuthScheme`. */
  readonly scheme: string;
  readonly scopes: readonly string[];
}
