import { setMaxListeners } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { readRequest } from '../http.js';
import type { WireRequest } from '../responder.js';
import type { MockAnswer, MockRequest } from '../types.js';
import { mockBackend, plainBackend, type Backend } from './backend.js';
import { deliver, resetConnection } from './deliver.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import type { FaultRecord, FaultServerOptions } from './options.js';
import { packAnswer } from './parcel.js';
import type { ChooseFault } from './script.js';

/** The two ends of a connection that an answer needs. */
interface Line {
  readonly response: ServerResponse;
  readonly socket: Socket;
}

/** A server without its ports: takes requests, works on them, and answers as faultily as it is told to. */
export class Desk {
  readonly ledger: Ledger;
  readonly requests: FaultRecord[] = [];
  readonly strays: MockRequest[] = [];
  /** Aborted when the server closes. */
  readonly closing: AbortController = new AbortController();
  readonly #options: FaultServerOptions;
  readonly #backend: Backend;
  readonly #choose: ChooseFault;
  readonly #expired = new WeakSet<Socket>();
  #count = 0;

  constructor(choose: ChooseFault, options: FaultServerOptions) {
    this.#options = options;
    this.#backend = options.model ? mockBackend(options.model, options.size ?? 25) : plainBackend();
    this.#choose = choose;
    // One for each answer that waits.
    setMaxListeners(0, this.closing.signal);
    const header = this.#backend.idempotencyHeader.toLowerCase();
    this.ledger = new Ledger(options.keyOf ?? (({ headers }) => headers[header]));
  }

  /** Answers a request; `elsewhere` is the URL of the other origin. Never rejects. */
  async serve(message: IncomingMessage, response: ServerResponse, elsewhere: string): Promise<void> {
    const { socket } = message;
    try {
      if (this.#expired.has(socket)) resetConnection(socket);
      else await this.#serve(await readRequest(message), { response, socket }, elsewhere);
    } catch {
      // The connection is lost, the server closes, or a function of the caller's threw.
      socket.destroy();
    }
  }

  /** Takes down who came to the other origin, and turns them away. Never rejects. */
  async stray(message: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      this.strays.push(this.#backend.read(await readRequest(message)));
      response.writeHead(404).end();
    } catch {
      message.socket.destroy();
    }
  }

  async #serve(wire: WireRequest, line: Line, elsewhere: string): Promise<void> {
    const seen = this.#backend.read(wire);
    const fault = this.#choose(seen);
    const worked = takesEffect(fault) ? await this.#work(wire) : undefined;
    const answer = alter(worked?.answer, fault ?? {}, (status) => this.#backend.fail(status));
    this.#record({ ...(worked?.request ?? seen), status: answer.status, ...(fault && { fault }) });
    if (fault?.latency) await this.#sleep(fault.latency);
    const target = redirectTarget(fault, wire, elsewhere);
    await this.#send(
      line,
      { ...answer, headers: { ...this.#requestId(), ...answer.headers, ...target } },
      fault,
    );
  }

  async #work(wire: WireRequest) {
    const handled = await this.#backend.work(wire);
    this.ledger.record(handled.request, handled.answer);
    return handled;
  }

  async #send({ response, socket }: Line, answer: MockAnswer, fault: Fault = {}): Promise<void> {
    await deliver(
      {
        response,
        socket,
        parcel: packAnswer(answer, fault),
        pause: () => this.#sleep(fault.pause ?? 10),
        expire: () => this.#expired.add(socket),
      },
      fault.delivery,
    );
  }

  #record(record: FaultRecord): void {
    this.requests.push(record);
    if (this.requests.length > (this.#options.history ?? 1_000)) this.requests.shift();
    this.#options.onRequest?.(record);
  }

  /** Numbers the answers. */
  #requestId(): Record<string, string> {
    return { [this.#backend.requestIdHeader]: `req_${String((this.#count += 1)).padStart(14, '0')}` };
  }

  #sleep(milliseconds: number): Promise<void> {
    return (this.#options.sleep ?? wait)(milliseconds, this.closing.signal);
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return setTimeout(milliseconds, undefined, { signal });
}

function takesEffect(fault: Fault = {}): boolean {
  return fault.effect ?? (fault.status === undefined && fault.redirect === undefined);
}

/** The answer with another status, or the one of a request that nobody worked on. */
function alter(
  answer: MockAnswer | undefined,
  { status, redirect }: Fault,
  fail: (status: number) => MockAnswer,
): MockAnswer {
  if (redirect) return { status: status ?? 302 };
  if (status === undefined) return answer ?? fail(500);
  return status >= 400 ? fail(status) : { status };
}

function redirectTarget(
  fault: Fault | undefined,
  { target }: WireRequest,
  elsewhere: string,
): Record<string, string> {
  if (!fault?.redirect) return {};
  return { Location: fault.redirect === 'same-origin' ? target : elsewhere + target };
}
