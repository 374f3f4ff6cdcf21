import type { APIDefinition } from './definition.js';
import type { ResponseInfo } from './errors.js';
import type { Answer } from './transport.js';

/** What an answer says about itself; its headers are made when somebody looks, and shown in no inspection. */
export class AnswerInfo implements ResponseInfo {
  readonly status: number;
  readonly requestId: string | undefined;
  readonly attempts: number;
  elapsed: number;
  readonly #started: number;
  readonly #answer: Answer;
  #headers: Headers | undefined;

  constructor(answer: Answer, definition: APIDefinition, call: { attempts: number; started: number }) {
    this.status = answer.status;
    this.requestId = answer.header(definition.requestIdHeader ?? 'request-id') ?? undefined;
    this.attempts = call.attempts;
    this.#answer = answer;
    this.#started = call.started;
    this.elapsed = performance.now() - call.started;
  }

  /** The body has been read: that took time too. */
  finish(): void {
    this.elapsed = performance.now() - this.#started;
  }

  get headers(): Headers {
    return (this.#headers ??= this.#answer.webHeaders());
  }
}
