import type { AnswerHeader, Callback, FailedAnswer, Link } from './answer.js';
import type { AuthScheme, Security } from './auth.js';
import type { Paging } from './paging.js';
import type { Doc, NamedSchema, ObjectSchema, Property, Schema } from './schema.js';
import type { Server } from './servers.js';
import type { PartStyle, ValueStyle } from './styles.js';

/** Everything an emitter, the diff or the mock server needs to know about an API; no trace of OpenAPI. */
export interface ApiModel {
  /** Short name of the API, for instance `stripe`: names the client. */
  readonly name: string;
  readonly title: string;
  /** Version of the API, as its owner spells it. */
  readonly version: string;
  readonly doc: Doc;
  /** Base URL of the API. */
  readonly server: string;
  /** Present where there is something to choose: several servers, or variables. The first is the usual one. */
  readonly servers?: readonly Server[];
  /** All schemes that some call needs; those of most calls come first. */
  readonly auth: readonly AuthScheme[];
  /** What calls need that say nothing of their own. */
  readonly security: Security;
  /** Headers a caller may set once for the client or for one call. */
  readonly headerOptions: readonly HeaderOption[];
  readonly idempotency?: Idempotency;
  readonly expansion?: Expansion;
  readonly errors: ErrorModel;
  /** Pagination styles by name. */
  readonly paginations: ReadonlyMap<string, Pagination>;
  /** Named schemas by name, in the order of the description. */
  readonly schemas: ReadonlyMap<string, NamedSchema>;
  /** Top level of the resource tree. */
  readonly resources: readonly Resource[];
  /** What the API sends on its own account. */
  readonly events: readonly ApiEvent[];
  /** How deliveries of events prove that the API sent them. */
  readonly webhooks?: WebhookScheme;
}

/** A header with an option of the client and of each call. */
export interface HeaderOption {
  /** Name of the option as the description spells it, for instance `stripeAccount`. */
  readonly name: string;
  readonly header: string;
  readonly default?: string;
  readonly doc: Doc;
}

/** How the server recognises a repeated request. */
export interface Idempotency {
  readonly header: string;
  /** Methods that get an automatic key. */
  readonly methods: readonly HttpMethod[];
}

/** The request parameter that asks for ids to be replaced by objects. */
export interface Expansion {
  readonly parameter: string;
  /** How many ids deep a path may go. */
  readonly depth: number;
}

/** The shape of failed answers and the classes they become. */
export interface ErrorModel {
  /** Where in a failed answer the error object stands, for instance `['error']`. */
  readonly path: readonly string[];
  /** Schema of the error object. */
  readonly schema?: Schema;
  /** What any of them may hold, where there is no one error object. */
  readonly body?: Schema;
  /** In order of precedence. */
  readonly types: readonly ErrorType[];
  /** Response header that names the request. */
  readonly requestIdHeader?: string;
  /** Response header by which the server says whether to try again. */
  readonly shouldRetryHeader?: string;
}

/** A class of errors. An answer becomes the first class in the list whose `type` and `status`, where given, match. */
export interface ErrorType {
  /** For instance `CardError`. */
  readonly name: string;
  /** Name of the class it specialises, where that is not the base of all API errors. */
  readonly parent?: string;
  /** Value of the error object's `type`. */
  readonly type?: string;
  /** A status; 4 and 5 stand for all that begin with the digit. */
  readonly status?: number;
  /** What the answer holds, where it is not what all have. */
  readonly body?: Schema;
  readonly doc: Doc;
}

/** How a list is cut into pages. */
export type Pagination = CursorPagination | TokenPagination;

/** The next page starts after the id of the last item. */
export interface CursorPagination {
  readonly style: 'cursor';
  readonly name: string;
  /** Query parameters. */
  readonly after: string;
  readonly before?: string;
  readonly limit?: string;
  /** Members of the envelope. */
  readonly items: string;
  readonly hasMore: string;
  /** Member of an item that is its cursor. */
  readonly cursor: string;
  /** Member of the envelope that holds the list's path, by which one inside an object goes on. */
  readonly url?: string;
  readonly envelope: Envelope;
}

/** The answer holds a token that asks for the next page. */
export interface TokenPagination {
  readonly style: 'token';
  readonly name: string;
  /** Query parameter that carries the token. */
  readonly token: string;
  readonly limit?: string;
  readonly items: string;
  readonly hasMore?: string;
  /** Member of the envelope that holds the next token. */
  readonly nextToken: string;
  /** Member of the envelope that holds the list's path, by which one inside an object goes on. */
  readonly url?: string;
  readonly envelope: Envelope;
}

/** What a page looks like on the wire, whatever its items are. */
export interface Envelope {
  /** As the description spells it, for instance `List`. */
  readonly name: string;
  readonly schema: ObjectSchema;
}

/** A group of operations: `customers`, `checkout.sessions`. */
export interface Resource {
  /** Last part of the name, as the description spells it. */
  readonly name: string;
  /** From the top of the tree, this one included. */
  readonly path: readonly string[];
  readonly doc: Doc;
  readonly operations: readonly Operation[];
  readonly children: readonly Resource[];
  /** Singular of the name: what one item of it is called. */
  readonly item: string;
}

export type HttpMethod = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options';

/** One request the API answers. */
export interface Operation {
  /** Unique in the API. */
  readonly id: string;
  /** Name of the method within its resource: `create`, `listLineItems`. */
  readonly name: string;
  readonly method: HttpMethod;
  /** Literal text and names of path parameters, in turn. */
  readonly path: readonly PathPart[];
  /** Base URL where it differs from the API's. */
  readonly server?: string;
  /** As those of the API. */
  readonly servers?: readonly Server[];
  /** Where it is not what the API says for all calls. */
  readonly security?: Security;
  readonly doc: Doc;
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  /** Successful answer; absent when there is no content. */
  readonly response?: ResponseBody;
  /** Headers of successful answers, but for those that the SDK reads itself. */
  readonly answerHeaders: readonly AnswerHeader[];
  /** Failed answers whose JSON is known. */
  readonly failures: readonly FailedAnswer[];
  /** What its answers can be followed up with. */
  readonly links: readonly Link[];
  /** What the API sends to an address of the caller's on its account. */
  readonly callbacks: readonly Callback[];
  /** Set when the answer is a page in an envelope that it shares with others. */
  readonly pagination?: string;
  /** Set when the answer is a page of a shape of its own. */
  readonly paging?: Paging;
  readonly samples: readonly Sample[];
}

export type PathPart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'parameter'; readonly name: string };

/** A parameter outside the body. */
export interface Parameter {
  /** Unlike those of all other members of the call's parameters. */
  readonly name: string;
  /** Wire name where `name` is another. */
  readonly wire?: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly schema: Schema;
  readonly doc: Doc;
  /** Absent where it is written the plain way: as text or, in a query, lists and objects with brackets (`a[0]=x`). */
  readonly style?: ValueStyle;
}

/** How a body is put on the wire. */
export type BodyEncoding = 'form' | 'multipart' | 'json' | 'text' | 'binary';

export interface RequestBody {
  readonly encoding: BodyEncoding;
  readonly mediaType: string;
  readonly required: boolean;
  readonly schema: Schema;
  /** Members of a form that are not written the plain way, which is as text, and with brackets (`a[0]=x`). */
  readonly parts?: ReadonlyMap<string, PartStyle>;
}

export interface ResponseBody {
  readonly status: number;
  readonly mediaType: string;
  /** Other media types are offered as well. */
  readonly choice?: true;
  /** Some successes are without content. */
  readonly mayBeEmpty?: true;
  /** `events`: a stream of server-sent events; `lines`: JSON Lines. */
  readonly encoding: BodyEncoding | 'events' | 'lines';
  /** Of streams, what each event or line holds. */
  readonly schema: Schema;
  /** Data of the event that ends a stream before the answer ends. */
  readonly streamEnd?: string;
}

/** One documented call and its answer. */
export interface Sample {
  readonly name: string;
  /** Path, query and body parameters by wire name. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly response?: unknown;
}

/** A signature of each delivery in a header: HMAC with SHA-256, in hexadecimal digits, over the time and the body. */
export interface WebhookScheme {
  readonly header: string;
  /** Name of the time in the header; the time is in whole seconds since 1970. */
  readonly timestampKey: string;
  /** Name of each signature in the header. */
  readonly signatureKey: string;
  /** What is signed, with `{t}` for the time and `{body}` for the body. */
  readonly payload: string;
  /** Seconds a signature may be older or newer than the receiver's clock. */
  readonly tolerance: number;
  /** Member of every event whose one value names it. */
  readonly typeMember: string;
}

/** Something the API tells of its own accord. */
export interface ApiEvent {
  readonly name: string;
  readonly doc: Doc;
  /** What it carries, whole. */
  readonly payload: Schema;
  /** The schema that it specialises, and the members in which it is narrower. */
  readonly base?: EventBase;
}

/** What an event has in common with others. */
export interface EventBase {
  /** Key into `ApiModel.schemas`. */
  readonly schema: string;
  readonly members: readonly Property[];
}
