/** What is done with an event; the next one waits for it. */
export type EventHandler<Event> = (event: Event) => unknown;

/** What became of an event: there were handlers of its type, only the fallback, or neither. */
export type Dispatched = 'handled' | 'fallback' | 'unhandled';

/** Handlers of events, by the member that tells them apart. */
export class EventHandlers<Event extends object, Key extends keyof Event> {
  readonly #key: Key;
  readonly #handlers = new Map<unknown, EventHandler<Event>[]>();
  #fallback: EventHandler<Event> | undefined;

  constructor(key: Key) {
    this.#key = key;
  }

  /** Adds a handler of one or several types of events; those of the same type run in the order they were added. */
  on<Type extends Event[Key]>(
    types: Type | readonly Type[],
    handler: EventHandler<Extract<Event, Readonly<Record<Key, Type>>>>,
  ): this {
    for (const type of Array.isArray(types) ? (types as readonly Type[]) : [types])
      this.#handlers.set(type, [...(this.#handlers.get(type) ?? []), handler as EventHandler<Event>]);
    return this;
  }

  /** Sets what is done with events that have no handler, those of unknown types among them. */
  fallback(handler: EventHandler<Event>): this {
    this.#fallback = handler;
    return this;
  }

  /** Runs the handlers of an event one after the other; the first that fails ends it and rejects. */
  async dispatch(event: Event): Promise<Dispatched> {
    const handlers = this.#handlers.get(event[this.#key]);
    for (const handler of handlers ?? []) await handler(event);
    if (handlers) return 'handled';
    await this.#fallback?.(event);
    return this.#fallback ? 'fallback' : 'unhandled';
  }
}
