import { AnswerParts, checkType, type PartKind, type PartParser } from './answer-parts.js';
import type { OpenStream, Opening } from './request.js';
import { attach } from './response.js';

/**
 * The values of an answer in JSON Lines while they arrive, to be iterated over once: leaving the loop, and
 * `cancel`, close the connection. Rejects as `EventStream` does.
 */
export class LineStream<T> implements AsyncIterable<T> {
  readonly #lines: AnswerParts<string>;

  constructor(opening: Opening) {
    this.#lines = new AnswerParts(opening, LINES);
  }

  /** The value of each line; empty lines are passed over. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const line of this.#lines) yield this.#lines.parse(line) as T;
  }

  /** Closes the connection if there is more to come; who iterates comes to the end. */
  cancel(): void {
    this.#lines.cancel();
  }
}

/** Makes a stream of values out of an answer; servers name the form in many ways. */
export const lineStream: OpenStream = (opening) => {
  checkType(opening, /json/i, 'JSON Lines');
  return attach(new LineStream(opening), opening.received.info);
};

const LINES: PartKind<string> = {
  all: 'The lines',
  one: 'A line',
  parsed: 'A line',
  parser: (most, tooBig) => new LineParser(most, tooBig),
};

/** Takes a text apart into the lines that hold something. */
class LineParser implements PartParser<string> {
  readonly #most: number;
  readonly #tooBig: () => Error;
  #line = '';

  constructor(most: number, tooBig: () => Error) {
    this.#most = most;
    this.#tooBig = tooBig;
  }

  *push(text: string): Generator<string, void, undefined> {
    const [first = '', ...others] = text.split('\n');
    this.#line += first;
    for (const next of others) {
      yield* this.end();
      this.#line = next;
    }
    this.#check();
  }

  *end(): Generator<string, void, undefined> {
    this.#check();
    if (this.#line.trim() !== '') yield this.#line;
  }

  #check(): void {
    if (this.#line.length > this.#most) throw this.#tooBig();
  }
}
