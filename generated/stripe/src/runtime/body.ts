import { InvalidArgumentError } from './errors.js';
import { encodeForm } from './form.js';
import { encodeMultipart } from './multipart.js';
import { isUploadable, filePart } from './uploadable.js';
import { writeJSON } from './write-json.js';

/** How a body is put on the wire. */
export type BodyEncoding = 'form' | 'json' | 'multipart' | 'text' | 'binary';

/** A body to be sent: any number of times, but a stream once only. */
export type WireBody = string | Blob | FormData | ByteStream;

/** Bytes that are read while they are sent. */
export type ByteStream = AsyncIterable<Uint8Array>;

/** Whether the body is read while it is sent. */
export function isStream(body: unknown): body is ByteStream {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

/** A body and its media type, which `fetch` writes itself for forms with files. */
export interface EncodedBody {
  readonly body: WireBody;
  readonly contentType?: string;
}

/** Puts a body on the wire. Throws InvalidArgumentError when it has no such form. */
export function encodeBody(body: unknown, encoding: BodyEncoding): EncodedBody {
  switch (encoding) {
    case 'json':
      return { body: encodeJSON(body), contentType: 'application/json' };
    case 'form':
      return { body: encodeForm(asObject(body)), contentType: 'application/x-www-form-urlencoded' };
    case 'multipart':
      return { body: encodeMultipart(asObject(body)) };
    case 'text':
      return { body: asText(body), contentType: 'text/plain; charset=utf-8' };
    case 'binary':
      return encodeBinary(body);
  }
}

function encodeJSON(body: unknown): string {
  try {
    const text = writeJSON(body);
    if (text !== undefined) return text;
  } catch (cause) {
    throw new InvalidArgumentError('The body cannot be written as JSON', { cause });
  }
  throw new InvalidArgumentError('The body cannot be written as JSON');
}

function encodeBinary(body: unknown): EncodedBody {
  if (isStream(body)) return { body, contentType: 'application/octet-stream' };
  if (!isUploadable(body))
    throw new InvalidArgumentError(
      'The body must be bytes: a Blob, Uint8Array, ArrayBuffer or a stream of them',
    );
  const { data } = filePart(body);
  return { body: data, contentType: data.type || 'application/octet-stream' };
}

function asObject(body: unknown): object {
  if (typeof body === 'object' && body !== null) return body;
  throw new InvalidArgumentError('The parameters must be an object');
}

function asText(body: unknown): string {
  if (typeof body === 'string') return body;
  throw new InvalidArgumentError('The body must be a string');
}
