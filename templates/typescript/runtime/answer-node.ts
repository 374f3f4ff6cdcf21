import type { IncomingMessage } from 'node:http';
import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Answer } from './transport.js';

/** What is undone here, for `Accept-Encoding`. */
export const ENCODINGS = 'gzip, deflate, br';

/** An answer of `node:http` as the runtime reads it, its body decompressed. */
export class NodeAnswer implements Answer {
  readonly status: number;
  readonly #incoming: IncomingMessage;
  readonly #empty: boolean;

  /** `method` is that of the request: answers to HEAD tell of a body that does not come. */
  constructor(incoming: IncomingMessage, method: string) {
    this.status = incoming.statusCode ?? 0;
    this.#incoming = incoming;
    this.#empty = method === 'HEAD' || this.status === 204 || this.header('content-length') === '0';
  }

  header(name: string): string | null {
    // Few are asked for: `headers` would put all of them into an object.
    const { rawHeaders } = this.#incoming;
    let value: string | null = null;
    for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
      if (isSame(rawHeaders[i], name))
        value = (value === null ? '' : `${value}, `) + String(rawHeaders[i + 1]);
    }
    return value;
  }

  webHeaders(): Headers {
    const { rawHeaders } = this.#incoming;
    const headers = new Headers();
    for (let i = 0; i + 1 < rawHeaders.length; i += 2)
      headers.append(String(rawHeaders[i]), String(rawHeaders[i + 1]));
    return headers;
  }

  read(take: (chunk: Uint8Array) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const body = this.#decompressed();
      const fail = (error: Error) => {
        this.discard();
        reject(error);
      };
      body.on('data', (chunk: Uint8Array) => {
        try {
          take(chunk);
        } catch (error) {
          fail(error as Error);
        }
      });
      body.once('end', resolve).once('error', fail);
      // All that is told of a body that was cut off before anybody listened.
      if (body.destroyed) fail(new Error('The connection was closed within the answer'));
    });
  }

  stream(): ReadableStream<Uint8Array> {
    return Readable.toWeb(this.#decompressed()) as ReadableStream<Uint8Array>;
  }

  discard(): void {
    this.#incoming.destroy();
  }

  #decompressed(): Readable {
    const encoding = this.#empty ? null : this.header('content-encoding');
    const decoder = decoderOf(encoding?.trim().toLowerCase());
    // A fault shows where it is read.
    return decoder === undefined ? this.#incoming : pipeline(this.#incoming, decoder, () => undefined);
  }
}

function isSame(name: string | undefined, other: string): boolean {
  return name?.length === other.length && name.toLowerCase() === other.toLowerCase();
}

function decoderOf(encoding: string | undefined): Transform | undefined {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}
