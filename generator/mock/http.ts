import { writeExact } from '../model/exact-json.js';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WireRequest } from './responder.js';
import type { MockAnswer } from './types.js';

/** Largest body that is read, in bytes: 10 MiB. */
export const maxBodySize = 10 * 1024 * 1024;
/** A sender who goes on beyond this many bytes is cut off instead of answered. */
const maxDrain = 8 * maxBodySize;

/** The whole request. Rejects when the connection breaks off. */
export async function readRequest(message: IncomingMessage): Promise<WireRequest> {
  const body = await readBody(message);
  const headers = Object.entries(message.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
  return {
    method: message.method ?? '',
    target: message.url ?? '',
    headers: Object.fromEntries(headers) as Record<string, string>,
    body,
  };
}

/** `undefined` for a body over the limit, which is read to its end so that the sender hears the answer. */
async function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxDrain) message.destroy();
    if (size <= maxBodySize) chunks.push(chunk);
  }
  return size > maxBodySize ? undefined : Buffer.concat(chunks);
}

/** Sends the answer; `headers` are added to its own. */
export function writeAnswer(
  response: ServerResponse,
  answer: MockAnswer,
  headers: Readonly<Record<string, string>>,
): void {
  const payload = encode(answer.body);
  const type = payload === undefined ? {} : { 'Content-Type': 'application/json' };
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries({ ...type, ...headers, ...answer.headers })) {
    if (/^[\w!#$%&'*+.^`|~-]+$/.test(name)) response.setHeader(name, printable(value));
  }
  response.end(payload);
}

function encode(body: unknown): Buffer | undefined {
  if (body === undefined) return undefined;
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : writeExact(body, 2));
}

/** Header text without what would end the header: nothing from a description or request adds one. */
function printable(value: string): string {
  return value.replace(/[^\t\x20-\x7e\xa0-\xff]/g, '');
}
