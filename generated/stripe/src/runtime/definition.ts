import type { Authenticate } from './authorization.js';
import type { BodyEncoding } from './body.js';
import type { PageStyle } from './page-style.js';
import type { APIError, APIErrorInit } from './errors.js';

/** What the runtime knows about one API; generated. */
export interface APIDefinition {
  /** Name of the client, for the `User-Agent` header and messages. */
  readonly name: string;
  readonly packageVersion: string;
  /** Base URL, or what finds it among several. */
  readonly server: string | ChooseServer;
  /** How bodies are sent where nothing else is said. Default `form`. */
  readonly encoding?: BodyEncoding;
  /** Parameter that asks for ids to be replaced by objects. */
  readonly expand?: string;
  /** Styles of the lists that stand inside of answers. */
  readonly lists?: readonly PageStyle[];
  /** Environment variable that is read when no key is given. */
  readonly apiKeyEnv?: string;
  /** How the key travels; absent when the API needs none. */
  readonly auth?: AuthDefinition;
  /** Instead of `auth`, where one key in one header is not enough. */
  readonly authenticate?: Authenticate;
  readonly headerOptions?: readonly HeaderOptionDefinition[];
  readonly idempotency?: IdempotencyDefinition;
  /** Response header that names the request. */
  readonly requestIdHeader?: string;
  /** Response header, `true` or `false`, that overrules whether a failed request is sent again. */
  readonly shouldRetryHeader?: string;
  /** Request header that counts the retries; absent from the first attempt. Default `X-Retry-Count`. */
  readonly retryCountHeader?: string;
  readonly errors?: ErrorsDefinition;
}

/** Finds a base URL by the options of a client, or of a call. */
export type ChooseServer = (options: object) => string;

/** The header that carries the key. */
export interface AuthDefinition {
  readonly header: string;
  /** Put before the key, for instance `Bearer ` with its space. */
  readonly prefix?: string;
  /** `basic`: the key is the user name of HTTP Basic, its password empty. */
  readonly encoding?: 'basic';
}

/** A header with an option of its own, for the client or for one call. */
export interface HeaderOptionDefinition {
  readonly option: string;
  readonly header: string;
  readonly default?: string;
}

/** How the server recognises a repeated request. */
export interface IdempotencyDefinition {
  readonly header: string;
  /** Methods that get a key of their own for each call. */
  readonly methods: readonly HTTPMethod[];
}

/** Which class a failed answer becomes. */
export interface ErrorsDefinition {
  /** Members that lead to the error object in the answer, for instance `['error']`. */
  readonly path: readonly string[];
  /** Class of answers that no rule names. */
  readonly base: APIErrorClass;
  /** The first rule that matches decides. */
  readonly classes: readonly ErrorRule[];
}

/** Matches when `type` (of the error object) and `status`, as far as given, are equal; 4 and 5 are all such statuses. */
export interface ErrorRule {
  readonly error: APIErrorClass;
  readonly type?: string;
  readonly status?: number;
}

/** A class of failed answers. */
export type APIErrorClass = new (init: APIErrorInit) => APIError;

/** A method of HTTP, in the letters generated code uses. */
export type HTTPMethod = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options';
