import express from 'express';
import type { AddressInfo } from 'node:net';
import { forward } from '../../runtimes/support/page.js';

/** A web server on this machine. */
export interface Site {
  readonly url: string;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Serves the files of a folder, and hands everything else on to the server behind. */
export async function serveSite(folder: string, behind: string): Promise<Site> {
  const app = express().use(express.static(folder)).use(forward(behind));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, [Symbol.asyncDispose]: close };
}
