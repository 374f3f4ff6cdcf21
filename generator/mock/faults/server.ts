import type { ApiModel } from '../../model/model.js';
import { allOperations } from '../../model/operations.js';
import type { MockRequest } from '../types.js';
import { Desk } from './desk.js';
import type { FaultScript } from './fault.js';
import type { Ledger } from './ledger.js';
import { countConnections, listen, shut, type Listening } from '../listening.js';
import type { FaultRecord, FaultServerOptions } from './options.js';
import { followScript, type ChooseFault } from './script.js';

export type { Delivery, Fault, FaultRule, FaultScript } from './fault.js';
export type { Ledger, LedgerEntry } from './ledger.js';
export type { FaultRecord, FaultServerOptions } from './options.js';
export type { ChooseFault } from './script.js';

/** A running server with faults. */
export interface FaultServer {
  /** Base URL, without a final slash. */
  readonly url: string;
  /** What took effect. */
  readonly ledger: Ledger;
  /** The latest requests, the oldest first. */
  readonly requests: readonly FaultRecord[];
  /** Requests that followed a redirect to the other origin, the oldest first. */
  readonly strays: readonly MockRequest[];
  /** How many connections are open. */
  connections(): Promise<number>;
  /** Closes the connections on which nothing is under way, without a word to the client. */
  closeIdle(): void;
  /** Ends open connections and stops listening. */
  close(): Promise<void>;
}

/**
 * Serves an API with the faults that a script says or a function chooses. Rejects when the port is taken, or when the
 * script names an operation that the API does not have.
 */
export async function createFaultServer(
  faults: FaultScript | ChooseFault,
  options: FaultServerOptions = {},
): Promise<FaultServer> {
  if (typeof faults !== 'function') checkOperations(faults, options.model);
  const desk = new Desk(typeof faults === 'function' ? faults : followScript(faults), options);
  const { port = 0, host = '127.0.0.1', tls } = options;
  const elsewhere = await listen((...line) => void desk.stray(...line), { port: 0, host });
  try {
    return publish(
      desk,
      await listen((...line) => void desk.serve(...line, elsewhere.url), { port, host, tls }),
      elsewhere,
    );
  } catch (error) {
    await shut(elsewhere);
    throw error;
  }
}

function checkOperations({ rules }: FaultScript, model: ApiModel | undefined): void {
  const known = new Set(model && allOperations(model).map(({ id }) => id));
  for (const { operation } of rules) {
    if (operation !== undefined && !known.has(operation)) throw new Error(`No such operation: ${operation}`);
  }
}

function publish(desk: Desk, main: Listening, elsewhere: Listening): FaultServer {
  return {
    url: main.url,
    ledger: desk.ledger,
    requests: desk.requests,
    strays: desk.strays,
    connections: () => countConnections(main),
    closeIdle: () => main.server.closeIdleConnections(),
    close: async () => {
      desk.closing.abort();
      await Promise.all([shut(main), shut(elsewhere)]);
    },
  };
}
