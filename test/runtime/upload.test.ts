import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ConnectionError, InvalidArgumentError } from '../../templates/typescript/runtime/errors.js';
import { fileFromPath } from '../../templates/typescript/runtime/files-node.js';
import type { ClientOptions } from '../../templates/typescript/runtime/options.js';
import type { NamedFile } from '../../templates/typescript/runtime/uploadable.js';
import { folderWith } from '../support/folder.js';
import { client, failure } from './support/api.js';
import { json, sequence, serve, text, type TestServer } from './support/server.js';
import { TRANSPORTS } from './support/transports.js';

const PIECES = ['first ', 'second ', 'third'];
const SIZE = PIECES.join('').length;
const MEBIBYTE = 2 ** 20;
/** The fetch of Node.js keeps what it has sent. */
const ON_NODE = TRANSPORTS.filter(([name]) => name !== 'fetch');

async function* chunks(pieces: readonly string[] = PIECES): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Promise.resolve(Buffer.from(piece));
}

const webStream = (): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(chunks())) as ReadableStream<Uint8Array>;

/** As browsers have it whose streams cannot be iterated over. */
function plainStream(): ReadableStream<Uint8Array> {
  const stream = webStream();
  Object.defineProperty(stream, Symbol.asyncIterator, { value: undefined });
  return stream;
}

/** Where requests go that are looked at while they arrive. */
async function listen(handler: RequestListener): Promise<TestServer> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen: [] };
}

async function upload(server: TestServer, transport: ClientOptions, file: NamedFile): Promise<unknown> {
  const spec = { method: 'post', path: '/v1/files', encoding: 'multipart', body: { a: 'ü', file } } as const;
  return client(server, transport).call(spec);
}

describe.each(TRANSPORTS)('over %s', (name, transport) => {
  const tellsLength = name !== 'fetch';

  test.each<[name: string, data: () => NamedFile['data']]>([
    ['a generator', () => chunks()],
    ['a stream of Node.js', () => Readable.from(chunks())],
    ['a stream of the web', webStream],
    ['a stream that cannot be iterated over', plainStream],
  ])('%s among other parameters', async (_name, data) => {
    const server = await serve(json(200, {}));
    await upload(server, transport, { name: 'a.txt', data: data(), size: SIZE, type: 'text/plain' });
    const [seen] = server.seen;
    const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(seen?.headers['content-type'] ?? '')?.[1];
    expect(seen?.body.toString()).toBe(
      [
        `--${boundary ?? '?'}`,
        'Content-Disposition: form-data; name="a"',
        '',
        'ü',
        `--${boundary ?? '?'}`,
        'Content-Disposition: form-data; name="file"; filename="a.txt"',
        'Content-Type: text/plain',
        '',
        'first second third',
        `--${boundary ?? '?'}--`,
        '',
      ].join('\r\n'),
    );
    expect(seen?.headers['content-length']).toBe(tellsLength ? String(seen?.body.length) : undefined);
  });

  test('a stream of unknown length', async () => {
    const server = await serve(json(200, {}));
    await upload(server, transport, { name: 'a.txt', data: chunks() });
    expect(server.seen[0]?.headers).toMatchObject({ 'transfer-encoding': 'chunked' });
    expect(server.seen[0]?.body.toString()).toContain('\r\n\r\nfirst second third\r\n');
  });

  test('a stream goes out while it is read', async () => {
    let received = '';
    let wake = (): void => undefined;
    const server = await listen((request, response) => {
      request.on('data', (chunk: Buffer) => {
        received += chunk.toString();
        wake();
      });
      request.once('end', () => response.end('{}'));
    });
    async function* asReceived(): AsyncGenerator<Uint8Array> {
      for (const piece of PIECES) {
        yield Buffer.from(piece);
        // Whoever reads all before sending any waits for ever.
        while (!received.includes(piece)) await new Promise<void>((resolve) => (wake = resolve));
      }
    }
    await upload(server, transport, { name: 'a.txt', data: asReceived() });
    expect(received).toContain(PIECES.join(''));
  });

  test.each([SIZE - 1, SIZE + 1])('a stream that is said to have %i bytes', async (size) => {
    const server = await serve(json(200, {}));
    const error = await failure(upload(server, transport, { name: 'a.txt', data: chunks(), size }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ attempts: 1 });
  });

  test('a stream is not sent again', async () => {
    const server = await serve(text(503, ''));
    const error = await failure(upload(server, transport, { name: 'a.txt', data: chunks() }));
    expect(error).toMatchObject({ status: 503, attempts: 1 });
    expect(server.seen).toHaveLength(1);
  });

  test('a stream of bytes alone', async () => {
    const server = await serve(json(200, {}));
    const call = { method: 'put', path: '/x', encoding: 'binary' } as const;
    await client(server, transport).call({ ...call, body: plainStream() });
    await client(server, transport).call({
      ...call,
      body: { name: 'x', data: chunks(), size: SIZE, type: 'image/png' },
    });
    expect(server.seen.map(({ body }) => body.toString())).toEqual([PIECES.join(''), PIECES.join('')]);
    expect(server.seen.map(({ headers }) => headers['content-type'])).toEqual(['application/octet-stream', 'image/png']); // prettier-ignore
    expect(server.seen[1]?.headers['content-length']).toBe(tellsLength ? String(SIZE) : undefined);
  });

  test('a file of the disk is sent again, under its name', async () => {
    const file = path.join(await folderWith({ 'note.txt': 'some text' }), 'note.txt');
    const server = await serve(sequence(text(503, ''), json(200, {})));
    await upload(server, transport, await fileFromPath(file, { type: 'text/plain' }));
    for (const { body, headers } of server.seen) {
      expect(headers['content-length']).toBe(String(body.length));
      expect(body.toString()).toMatch(
        /filename="note\.txt"\r\nContent-Type: text\/plain\r\n\r\nsome text\r\n/,
      );
    }
    expect(server.seen).toHaveLength(2);
  });

  test('a file that changes before it is sent', async () => {
    const file = path.join(await folderWith({ 'note.txt': 'some text' }), 'note.txt');
    const blob = await fileFromPath(file);
    await writeFile(file, 'some other text');
    expect(await failure(upload(await serve(json(200, {})), { ...transport, maxRetries: 0 }, blob))).toBeInstanceOf(ConnectionError); // prettier-ignore
  });
});

test.each(ON_NODE)('a big file of the disk is never in memory as a whole over %s', async (_, transport) => {
  const size = 128 * MEBIBYTE;
  const file = path.join(await folderWith({ 'big.bin': '' }), 'big.bin');
  await truncate(file, size);
  const seen = { bytes: 0, most: 0, before: process.memoryUsage().arrayBuffers };
  const server = await listen((request, response) => {
    request.on('data', (chunk: Buffer) => {
      seen.bytes += chunk.length;
      seen.most = Math.max(seen.most, process.memoryUsage().arrayBuffers);
    });
    request.once('end', () => response.end('{}'));
  });
  await upload(server, transport, await fileFromPath(file));
  expect(seen.bytes).toBeGreaterThan(size);
  expect(seen.most - seen.before).toBeLessThan(size / 2);
});

test('the source is told when the call ends before it', async () => {
  const controller = new AbortController();
  const server = await listen((message) => {
    message.resume().once('data', () => controller.abort());
  });
  let tell: () => void;
  const told = new Promise<void>((resolve) => (tell = resolve));
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield Promise.resolve(Buffer.alloc(1024));
    } finally {
      tell();
    }
  }
  const body = { file: { name: 'a', data: endless() } };
  const spec = { method: 'post', path: '/x', encoding: 'multipart', body } as const;
  const error = await failure(client(server).call(spec, { signal: controller.signal }));
  expect(error).toMatchObject({ name: 'AbortError' });
  await told;
});

test('a path without a file', async () => {
  expect(await failure(fileFromPath('no/such/file'))).toBeInstanceOf(InvalidArgumentError);
});

test('a stream is no parameter of a form', async () => {
  const call = client(await serve(json(200, {}))).call({
    method: 'post',
    path: '/x',
    body: { a: chunks() },
  });
  expect(await failure(call)).toMatchObject({
    name: 'InvalidArgumentError',
    message: 'a cannot be sent: it is neither an array nor a plain object',
  });
});
