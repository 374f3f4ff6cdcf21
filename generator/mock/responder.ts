import type { ApiModel, Operation } from '../model/model.js';
import { allOperations } from '../model/operations.js';
import { Answers } from './answer/answers.js';
import { Gate } from './authentication.js';
import { decodeBody } from './decode/body.js';
import { decodeOutside } from './decode/outside.js';
import { Failure, failureAnswer } from './failure.js';
import { IdempotencyStore } from './idempotency.js';
import { Router, type Match } from './router.js';
import { TokenDesk } from './tokens.js';
import type { Handler, MockAnswer, MockRequest } from './types.js';
import { mergeRaw, readParameters, type RawParameters } from './validate/request.js';

/** A request as it came off the wire. */
export interface WireRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` when it was larger than the server takes. */
  readonly body: Buffer | undefined;
}

/** What was understood, and the answer. */
export interface Handled {
  readonly request: MockRequest;
  readonly answer: MockAnswer;
}

/** While it is being understood. */
type Draft = { -readonly [K in keyof MockRequest]: MockRequest[K] };

/** The mock without its HTTP server: requests in, answers out. */
export class Responder {
  readonly #model: ApiModel;
  readonly #router: Router;
  readonly #answers: Answers;
  readonly #tokens: TokenDesk;
  readonly #gate: Gate;
  readonly #idempotency: IdempotencyStore;
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #scripts = new Map<string, Handler>();

  constructor(model: ApiModel, size: number) {
    this.#model = model;
    this.#router = new Router(model);
    this.#answers = new Answers(model, size);
    this.#tokens = new TokenDesk(model);
    this.#gate = new Gate(model, this.#tokens);
    this.#idempotency = new IdempotencyStore(model.idempotency);
    this.#operations = new Map(allOperations(model).map((operation) => [operation.id, operation]));
  }

  /** Lets `handler` answer an operation. Throws when the API has no such operation. */
  script(operationId: string, handler: Handler): void {
    if (!this.#operations.has(operationId)) throw new Error(`No such operation: ${operationId}`);
    this.#scripts.set(operationId, handler);
  }

  /** Never throws: what goes wrong becomes an answer in the API's error shape. */
  async handle(wire: WireRequest): Promise<Handled> {
    const request = draft(wire);
    const answer = await this.#serve(request, wire.body).catch((error: unknown) =>
      this.#failed(error, request.operationId),
    );
    return { request, answer };
  }

  /** A script sees every request that is routed, authenticated and decoded, valid or not. */
  async #serve(request: Draft, body: Buffer | undefined): Promise<MockAnswer> {
    if (!body) throw new Failure(413, { message: 'The request body is too large.' });
    const token = this.#tokens.answer(request);
    if (token) return token;
    const match = await this.#choose(this.#router.match(request), request, body);
    request.operationId = match.operation.id;
    this.#gate.check(match.operation, request);
    const raw = await this.#decode(match, request, body);
    request.params = mergeRaw(raw);
    const scripted = await this.#scripts.get(match.operation.id)?.({ ...request });
    return scripted ?? this.#answer(match, request, raw);
  }

  /** Of operations at one URL the first that takes the request; the likeliest where none does. */
  async #choose(matches: readonly [Match, ...Match[]], request: Draft, body: Buffer): Promise<Match> {
    for (const match of matches.length > 1 ? matches : []) {
      if (await this.#takes(match, request, body)) return match;
    }
    return matches[0];
  }

  async #takes(match: Match, request: Draft, body: Buffer): Promise<boolean> {
    try {
      readParameters(this.#model, match.operation, await this.#decode(match, request, body));
      return true;
    } catch (error) {
      if (error instanceof Failure) return false;
      throw error;
    }
  }

  async #decode(
    { operation, segments, query }: Match,
    request: Draft,
    bytes: Buffer,
  ): Promise<RawParameters> {
    const { headers } = request;
    const sent = { segments, headers, query: this.#gate.withoutKeys(operation, query) };
    const outside = decodeOutside({ model: this.#model, operation }, sent);
    const content = { contentType: headers['content-type'] ?? '', bytes };
    return { ...outside, body: await decodeBody(this.#model, operation.body, content) };
  }

  #answer({ operation }: Match, request: Draft, raw: RawParameters): MockAnswer {
    request.params = readParameters(this.#model, operation, raw);
    return this.#idempotency.once(request, () => this.#answers.to(operation, request));
  }

  #failed(error: unknown, operationId: string | undefined): MockAnswer {
    const failure = error instanceof Failure ? error : unexpected(error);
    const operation = this.#operations.get(operationId ?? '');
    return (
      (operation && this.#answers.toFailed(operation, failure)) ?? failureAnswer(this.#model.errors, failure)
    );
  }
}

function unexpected(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  return new Failure(500, { message }, { kind: 'api_error' });
}

function draft({ method, target, body, ...wire }: WireRequest): Draft {
  const [path = '', ...query] = target.split('?');
  // Nothing is inherited: `constructor` may be the name of a header that was not sent.
  const headers = Object.assign(Object.create(null), wire.headers) as Draft['headers'];
  return { method, path, query: query.join('?'), headers, body: body?.toString() ?? '', params: {} };
}
