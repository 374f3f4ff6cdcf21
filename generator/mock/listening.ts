import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Key and certificate of a server that speaks TLS, in PEM. */
export interface Credentials {
  readonly key: string;
  readonly cert: string;
}

/** A server that takes requests. */
export interface Listening {
  readonly server: Server;
  /** Without a final slash. */
  readonly url: string;
}

/** Where and how to listen. */
export interface Place {
  readonly port: number;
  readonly host: string;
  readonly tls?: Credentials | undefined;
}

/** Bytes of URL and headers together: calls with all of very many parameters are understood. */
const LIMITS = { maxHeaderSize: 256 * 1024 };

/** Starts a server; rejects when the port is taken. */
export async function listen(handle: RequestListener, { port, host, tls }: Place): Promise<Listening> {
  const server = tls ? createSecureServer({ ...LIMITS, ...tls }, handle) : createServer(LIMITS, handle);
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  const { port: taken } = server.address() as AddressInfo;
  const authority = `${host.includes(':') ? `[${host}]` : host}:${taken}`;
  return { server, url: `${tls ? 'https' : 'http'}://${authority}` };
}

/** Ends open connections and stops listening. */
export function shut({ server }: Listening): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

/** How many connections are open. */
export function countConnections({ server }: Listening): Promise<number> {
  return new Promise((done, fail) => {
    server.getConnections((error, count) => (error ? fail(error) : done(count)));
  });
}
