import { gzipSync } from 'node:zlib';
import { writeExact } from '../../model/exact-json.js';
import type { MockAnswer } from '../types.js';
import type { Fault } from './fault.js';

/** An answer as bytes, ready to travel. */
export interface Parcel {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Buffer;
}

/** Puts an answer together as the fault wants it. */
export function packAnswer(answer: MockAnswer, fault: Fault): Parcel {
  const { status, headers } = answer;
  const body = 'body' in fault ? fault.body : answer.body;
  const content = pad(encode(body), fault.padBody ?? 0);
  const added = {
    ...(fault.gzip && { 'Content-Encoding': 'gzip' }),
    ...(fault.padHeaders && { 'X-Padding': 'x'.repeat(fault.padHeaders) }),
    ...fault.headers,
  };
  return {
    status,
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers, ...added },
    payload: fault.gzip ? compress(content, fault.gzip) : content,
  };
}

function encode(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  if (body === undefined) return Buffer.alloc(0);
  return Buffer.from(typeof body === 'string' ? body : writeExact(body));
}

/** White space before JSON changes nothing but its size. */
function pad(content: Buffer, bytes: number): Buffer {
  return bytes > 0 ? Buffer.concat([Buffer.alloc(bytes, ' '), content]) : content;
}

function compress(content: Buffer, how: 'sound' | 'corrupt' | 'truncated'): Buffer {
  const bytes = gzipSync(content);
  if (how === 'truncated') return bytes.subarray(0, bytes.length / 2);
  // The checksum at the end notices whatever this does to the content.
  if (how === 'corrupt') bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 0xff, bytes.length >> 1);
  return bytes;
}
