import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as the server saw it. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export type Handler = (request: Seen, response: ServerResponse, count: number) => void;

export interface TestServer {
  readonly url: string;
  readonly seen: Seen[];
}

/** A server on loopback until the test ends. */
export async function serve(handler: Handler): Promise<TestServer> {
  const seen: Seen[] = [];
  const url = await listen((request, response) => {
    void record(request).then((entry) => handler(entry, response, seen.push(entry)));
  });
  return { url, seen };
}

/** The URL of a listener that serves on loopback until the test ends. */
export async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers one after the other, the last one for ever. */
export function sequence(...answers: Handler[]): Handler {
  return (request, response, count) =>
    answers[Math.min(count, answers.length) - 1]?.(request, response, count);
}

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Handler {
  return text(status, JSON.stringify(value), { 'content-type': 'application/json', ...headers });
}

export function text(status: number, body: string, headers: Record<string, string> = {}): Handler {
  return (_, response) => response.writeHead(status, headers).end(body);
}

/** Closes the connection without an answer. */
export const hangUp: Handler = (_, response) => response.socket?.destroy();

/** Sends the headers and part of the body, then closes the connection. */
export const breakOff: Handler = (_, response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('{"id":', () => response.socket?.destroy());
};

/** Never answers. */
export const silence: Handler = () => undefined;

/** Starts an answer and never ends it. */
export const stall: Handler = (_, response) => response.writeHead(200).write('{"id":');

async function record(request: IncomingMessage): Promise<Seen> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = '', url = '', headers } = request;
  return { method, url, headers, body: Buffer.concat(chunks) };
}
