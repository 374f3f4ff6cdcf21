import { DecodeError, InvalidArgumentError } from './errors.js';
import type { Opening } from './request.js';
import { faultError } from './response.js';

/** Finds the parts of an answer in its text, in whatever pieces it comes. */
export interface PartParser<Part> {
  /** The parts that are complete with this piece. */
  push(text: string): Iterable<Part>;
  /** What is left when the answer ends. */
  end(): Iterable<Part>;
}

/** Of what an answer is made. */
export interface PartKind<Part> {
  /** What messages call them, one of them, and what is parsed of it. */
  readonly all: string;
  readonly one: string;
  readonly parsed: string;
  /** `most`: characters a part may have; `tooBig` makes what is thrown when there are more. */
  readonly parser: (most: number, tooBig: () => Error) => PartParser<Part>;
}

/**
 * The parts of an answer while they arrive, to be iterated over once: leaving the loop, and `cancel`, close the
 * connection. Iterating rejects with AbortError when the signal of the call says so, with ConnectionError when the
 * answer breaks off, with DecodeError on a part that is too big; nothing is ever asked for again.
 */
export class AnswerParts<Part> implements AsyncIterable<Part> {
  readonly #opening: Opening;
  readonly #kind: PartKind<Part>;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #read = false;

  constructor(opening: Opening, kind: PartKind<Part>) {
    this.#opening = opening;
    this.#kind = kind;
    this.#reader = opening.received.answer.stream().getReader();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Part, void, undefined> {
    if (this.#read) throw new InvalidArgumentError(`${this.#kind.all} can be iterated over only once`);
    this.#read = true;
    const { info, request } = this.#opening.received;
    try {
      yield* this.#parts();
    } catch (fault) {
      throw faultError(fault, request, { attempts: info.attempts, response: info });
    } finally {
      this.cancel();
    }
  }

  /** Closes the connection if there is more to come; who iterates comes to the end. */
  cancel(): void {
    void this.#reader.cancel().catch(() => undefined);
    this.#opening.release();
  }

  /** The text of a part as a value; throws DecodeError where it is none. */
  parse(text: string): unknown {
    const { parse, received } = this.#opening;
    try {
      return parse(text);
    } catch (fault) {
      if (fault instanceof DecodeError) throw new DecodeError(fault.message, received.info);
      throw new DecodeError(`${this.#kind.parsed} is not JSON`, received.info);
    }
  }

  /** The bytes are UTF-8, whose characters may be spread over chunks. */
  async *#parts(): AsyncGenerator<Part, void, undefined> {
    const { info, request } = this.#opening.received;
    const { one, parser: make } = this.#kind;
    const most = request.limits.maxResponseBytes;
    const decoder = new TextDecoder();
    const parser = make(most, () => new DecodeError(`${one} has more than ${most} characters`, info));
    for (let step = await this.#reader.read(); !step.done; step = await this.#reader.read())
      yield* parser.push(decoder.decode(step.value, { stream: true }));
    yield* parser.push(decoder.decode());
    yield* parser.end();
  }
}

/** Whether an answer says that it is of such a type; if not, it is discarded and DecodeError is thrown. */
export function checkType({ received: { answer, info } }: Opening, wanted: RegExp, what: string): void {
  const type = answer.header('content-type') ?? 'no content type';
  if (wanted.test(type)) return;
  answer.discard();
  throw new DecodeError(`The answer (status ${info.status}, ${type}) is no ${what}`, info);
}
