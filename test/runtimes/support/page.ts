import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Report } from './host.js';

/** A page that makes the calls, with the API under the same origin. */
export interface Page {
  readonly url: string;
  /** What the page hands in. */
  readonly report: Promise<Report>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Serves the page and its script; everything else goes on to the server behind. */
export async function servePage(script: string, behind: string): Promise<Page> {
  let resolve: (report: Promise<Report>) => void = () => undefined;
  const report = new Promise<Report>((done) => (resolve = done));
  const own: Readonly<Record<string, (from: IncomingMessage, to: ServerResponse) => void>> = {
    '/': (_, to) =>
      send(
        to,
        'text/html',
        '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
      ),
    '/page.js': (_, to) => send(to, 'text/javascript', script),
    '/report': (from, to) => {
      resolve(json(from) as Promise<Report>);
      send(to, 'text/plain', 'thank you');
    },
  };
  const server = createServer((from, to) => (own[from.url ?? ''] ?? forward(behind))(from, to));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, report, [Symbol.asyncDispose]: close };
}

function send(to: ServerResponse, type: string, body: string): void {
  to.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
}

/** Hands on every byte, and the end of a connection as what it is. */
export function forward(behind: string): (from: IncomingMessage, to: ServerResponse) => void {
  return (from, to) => {
    const { method, headers, socket } = from;
    const onward = request(`${behind}${from.url}`, { method, headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.once('error', () => socket.resetAndDestroy());
      answer.pipe(to);
    });
    onward.once('error', () => socket.resetAndDestroy());
    to.once('close', () => onward.destroy());
    from.pipe(onward);
  };
}
