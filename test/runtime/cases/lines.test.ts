import { describe, expect, test } from 'vitest';
import { ConnectionError, InvalidArgumentError } from '../../../templates/typescript/runtime/errors.js';
import { lineStream, type LineStream } from '../../../templates/typescript/runtime/line-stream.js';
import type { RequestOptions } from '../../../templates/typescript/runtime/options.js';
import type { RequestSpec } from '../../../templates/typescript/runtime/request.js';
import { lastResponse } from '../../../templates/typescript/runtime/response.js';
import { client, failure } from '../support/api.js';
import { serve, text, type Handler } from '../support/server.js';
import { TRANSPORTS } from '../support/transports.js';

const TYPE = { 'content-type': 'application/x-ndjson' };
const spec: RequestSpec = { method: 'get', path: '/v1/x', mediaType: 'application/jsonl', open: lineStream };

async function all(stream: AsyncIterable<unknown>): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const value of stream) values.push(value);
  return values;
}

describe.each(TRANSPORTS)('JSON Lines over %s', (_, transport) => {
  const open = async (handler: Handler, options: RequestOptions = {}) => {
    const server = await serve(handler);
    return { server, stream: await client(server, transport).call<LineStream<unknown>>(spec, options) };
  };

  test('are values one by one, whatever the pieces they come in', async () => {
    const bytes = Buffer.from('\ufeff{"name":"Zoë 😀"}\r\n\n[1]\nnull\n"last"');
    const { server, stream } = await open((_request, response) => {
      response.writeHead(200, TYPE);
      const next = (at: number): unknown =>
        at === bytes.length ? response.end() : response.write(bytes.subarray(at, at + 1), () => next(at + 1));
      next(0);
    });
    expect(lastResponse(stream)).toMatchObject({ status: 200 });
    expect(await all(stream)).toEqual([{ name: 'Zoë 😀' }, [1], null, 'last']);
    expect(server.seen[0]?.headers.accept).toBe('application/jsonl');
    expect(await failure(all(stream))).toBeInstanceOf(InvalidArgumentError);
  });

  test.each<[string, string, string]>([
    ['a line that is no JSON', '1\n{"id\n', 'A line is not JSON'],
    ['a line that is too big', `1\n"${'x'.repeat(50)}"\n`, 'A line has more than 50 characters'],
    ['a line that does not end', `1\n${'x'.repeat(60)}`, 'A line has more than 50 characters'],
  ])('B50 %s is told when it comes', async (_name, answer, message) => {
    const { stream } = await open(text(200, answer, TYPE), { maxResponseBytes: 50 });
    const values = stream[Symbol.asyncIterator]();
    expect(await values.next()).toEqual({ done: false, value: 1 });
    expect(await failure(values.next())).toMatchObject({ name: 'DecodeError', message });
  });

  test('that break off are a failed connection', async () => {
    const { stream } = await open((_request, response) => {
      response.writeHead(200, TYPE).write('1\n', () => response.socket?.destroy());
    });
    expect(await failure(all(stream))).toBeInstanceOf(ConnectionError);
  });

  test('are told from anything else, and closed when left', async () => {
    expect(await failure(open(text(200, '<p>', { 'content-type': 'text/html' })))).toMatchObject({
      name: 'DecodeError',
      message: 'The answer (status 200, text/html) is no JSON Lines',
    });
    let closed: Promise<unknown> | undefined;
    const { stream } = await open((_request, response) => {
      closed = new Promise((resolve) => response.once('close', resolve));
      response.writeHead(200, TYPE).write('1\n2\n');
    });
    for await (const value of stream) {
      expect(value).toBe(1);
      break;
    }
    await closed;
  });
});
