import { AnswerParts, checkType, type PartKind } from './answer-parts.js';
import { EventParser, type SentEvent } from './event-parser.js';
import type { OpenStream, Opening } from './request.js';
import { attach } from './response.js';

/** One event of a stream. */
export interface StreamEvent<T> extends Omit<SentEvent, 'data'> {
  /** What the event holds, read as its schema says. */
  readonly data: T;
}

const EVENTS: PartKind<SentEvent> = {
  all: 'The events',
  one: 'An event',
  parsed: 'The data of an event',
  parser: (most, tooBig) => new EventParser(most, tooBig),
};

/**
 * The events of an answer while they arrive, to be iterated over once: leaving the loop, and `cancel`, close the
 * connection. Iterating rejects with AbortError when the signal of the call says so, with ConnectionError when the
 * answer breaks off, with DecodeError on an event that is too big or no JSON; nothing is ever asked for again.
 */
export class EventStream<T> implements AsyncIterable<T> {
  readonly #events: AnswerParts<SentEvent>;
  readonly #done: string | undefined;

  /** `done`: data of the event that ends the stream before the answer ends. */
  constructor(opening: Opening, done?: string) {
    this.#events = new AnswerParts(opening, EVENTS);
    this.#done = done;
  }

  /** The data of each event. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const { data } of this.events()) yield data;
  }

  /** Each event with its kind and id. */
  async *events(): AsyncGenerator<StreamEvent<T>, void, undefined> {
    for await (const event of this.#events) {
      if (event.data === this.#done) return;
      yield { ...event, data: this.#events.parse(event.data) as T };
    }
  }

  /** Closes the connection if there is more to come; who iterates comes to the end. */
  cancel(): void {
    this.#events.cancel();
  }
}

/** Makes a stream of events out of an answer; `done` as in `EventStream`. */
export function eventStream(done?: string): OpenStream {
  return (opening) => {
    checkType(opening, /^text\/event-stream\s*(?:;|$)/i, 'event stream');
    return attach(new EventStream(opening, done), opening.received.info);
  };
}
