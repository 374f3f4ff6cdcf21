import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import {
  createFaultServer,
  type ChooseFault,
  type Fault,
  type FaultScript,
  type FaultServer,
  type FaultServerOptions,
} from '../../../../generator/mock/faults/server.js';

/** A server with faults until the test ends. */
export async function startFaults(
  faults: FaultScript | ChooseFault,
  options: FaultServerOptions = {},
): Promise<FaultServer> {
  const server = await createFaultServer(faults, options);
  onTestFinished(() => server.close());
  return server;
}

/** A server on which each request meets the next of these faults, then none. */
export function startSequence(...faults: Fault[]): Promise<FaultServer> {
  return startFaults({ rules: [{ faults }] });
}

/** A connection, and what came over it so far. */
export interface Line {
  readonly socket: Socket;
  /** Everything received. */
  text(): string;
  /** Resolves once the text contains `part`. */
  received(part: string): Promise<void>;
  /** How the connection ended, when it has: the code of a fault, or `end`. */
  readonly ended: Promise<string>;
}

/** Opens a connection and sends requests such as `POST /v1/x`, with a key. */
export function openLine(server: FaultServer, ...routes: string[]): Line {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
  for (const route of routes) sendOn(socket, route);
  return {
    socket,
    text: () => text,
    received: async (part) => {
      while (!text.includes(part)) await new Promise((done) => socket.once('data', done));
    },
    ended: new Promise((done) => {
      socket.once('error', ({ message }) => done(/[A-Z]{4,}/.exec(message)?.[0] ?? message));
      socket.once('end', () => done('end'));
    }),
  };
}

/** Sends a request without a body. */
export function sendOn(socket: Socket, route: string): void {
  socket.write(`${route} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nIdempotency-Key: key_1\r\n\r\n`);
}

/** Everything that comes back to one request until the server closes. */
export async function exchange(server: FaultServer, route = 'POST /v1/x') {
  const line = openLine(server, route);
  const ended = await line.ended;
  return { ended, text: line.text(), body: line.text().split('\r\n\r\n')[1] };
}
