import type { PartParser } from './answer-parts.js';

/** One event as it was sent. */
export interface SentEvent {
  /** Kind of the event, `message` where none was sent. */
  readonly event: string;
  /** The latest id that was sent, empty where there was none. */
  readonly id: string;
  readonly data: string;
}

const LINE_BREAK = /\r\n|[\r\n]/;

/** Takes the text of an event stream apart, in whatever pieces it comes. */
export class EventParser implements PartParser<SentEvent> {
  readonly #most: number;
  readonly #tooBig: () => Error;
  #line = '';
  #afterReturn = false;
  #id = '';
  #event = '';
  #data: string[] = [];
  /** Characters in `#data`. */
  #size = 0;

  /** `most`: characters an event, and any line, may have; `tooBig` makes what is thrown when there are more. */
  constructor(most: number, tooBig: () => Error) {
    this.#most = most;
    this.#tooBig = tooBig;
  }

  /** The events that are complete with this piece. */
  *push(text: string): Generator<SentEvent, void, undefined> {
    // The line ended with the piece before, in the middle of its line break.
    const rest = this.#afterReturn && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') this.#afterReturn = text.endsWith('\r');
    const [first = '', ...others] = rest.split(LINE_BREAK);
    this.#line += first;
    for (const next of others) {
      this.#check();
      const event = this.#line === '' ? this.#complete() : undefined;
      this.#field(this.#line);
      this.#line = next;
      if (event) yield event;
    }
    this.#check();
  }

  /** An event that is not complete is none. */
  end(): readonly SentEvent[] {
    return [];
  }

  #check(): void {
    if (this.#size + this.#line.length > this.#most) throw this.#tooBig();
  }

  /** What is not known, the time until a reconnection included, is passed over. */
  #field(line: string): void {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') this.#add(value);
    else if (name === 'event') this.#event = value;
    else if (name === 'id' && !value.includes('\0')) this.#id = value;
  }

  #add(line: string): void {
    this.#data.push(line);
    this.#size += line.length + 1;
  }

  /** An empty line ends an event; one without data is none. */
  #complete(): SentEvent | undefined {
    const data = this.#data;
    const event = { event: this.#event || 'message', id: this.#id, data: data.join('\n') };
    this.#data = [];
    this.#size = 0;
    this.#event = '';
    return data.length === 0 ? undefined : event;
  }
}
