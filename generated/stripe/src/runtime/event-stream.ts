import { DecodeError, InvalidArgumentError } from './errors.js';
import { EventParser, type SentEvent } from './event-parser.js';
import type { OpenStream, Opening } from './request.js';
import { attach, faultError } from './response.js';

/** One event of a stream. */
export interface StreamEvent<T> extends Omit<SentEvent, 'data'> {
  /** What the event holds, read as its schema says. */
  readonly data: T;
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/**
 * The events of an answer while they arrive, to be iterated over once: leaving the loop, and {@link cancel}, close the
 * connection. Iterating rejects with AbortError when the signal of the call says so, with ConnectionError when the
 * answer breaks off, with DecodeError on an event that is too big or no JSON; nothing is ever asked for again.
 */
export class EventStream<T> implements AsyncIterable<T> {
  readonly #opening: Opening;
  readonly #reader: Reader;
  readonly #done: string | undefined;
  #read = false;

  /** `done`: data of the event that ends the stream before the answer ends. */
  constructor(opening: Opening, done?: string) {
    this.#opening = opening;
    this.#reader = opening.received.answer.stream().getReader();
    this.#done = done;
  }

  /** The data of each event. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const { data } of this.events()) yield data;
  }

  /** Each event with its kind and id. */
  async *events(): AsyncGenerator<StreamEvent<T>, void, undefined> {
    if (this.#read) throw new InvalidArgumentError('The events can be iterated over only once');
    this.#read = true;
    const { info, request } = this.#opening.received;
    try {
      for await (const event of eventsOf(this.#reader, this.#opening)) {
        if (event.data === this.#done) return;
        yield { ...event, data: this.#parse(event.data) };
      }
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

  #parse(text: string): T {
    try {
      return this.#opening.parse(text) as T;
    } catch (fault) {
      if (fault instanceof DecodeError) throw new DecodeError(fault.message, this.#opening.received.info);
      throw new DecodeError('The data of an event is not JSON', this.#opening.received.info);
    }
  }
}

/** Makes a stream of events out of an answer; `done` as in {@link EventStream}. */
export function eventStream(done?: string): OpenStream {
  return (opening) => {
    const { answer, info } = opening.received;
    const type = answer.header('content-type') ?? 'no content type';
    if (/^text\/event-stream\s*(?:;|$)/i.test(type)) return attach(new EventStream(opening, done), info);
    answer.discard();
    throw new DecodeError(`The answer (status ${info.status}, ${type}) is no event stream`, info);
  };
}

/** The bytes are UTF-8, whose characters may be spread over chunks. */
async function* eventsOf(reader: Reader, { received }: Opening): AsyncGenerator<SentEvent, void, undefined> {
  const { info, request } = received;
  const most = request.limits.maxResponseBytes;
  const decoder = new TextDecoder();
  const parser = new EventParser(
    most,
    () => new DecodeError(`An event has more than ${most} characters`, info),
  );
  for (let step = await reader.read(); !step.done; step = await reader.read())
    yield* parser.push(decoder.decode(step.value, { stream: true }));
}
