import { byteStream, isByteSource, type ByteStream } from './byte-stream.js';
import { InvalidArgumentError } from './errors.js';
import { encodeForm } from './form.js';
import { encodeMultipart } from './multipart.js';
import { MultipartBody } from './multipart-body.js';
import { isUploadable, filePart } from './uploadable.js';
import { writeJSON } from './write-json.js';

const OCTETS = 'application/octet-stream';

/** How a body is put on the wire. */
export type BodyEncoding = 'form' | 'json' | 'multipart' | 'text' | 'binary';

/** A body to be sent: any number of times, but a stream once only. */
export type WireBody = string | Blob | FormData | ByteStream;

/** Whether the body is a stream, which cannot be sent twice. */
export function isStream(body: WireBody | undefined): body is ByteStream {
  return typeof body === 'object' && Symbol.asyncIterator in body;
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
      return encodeFiles(asObject(body));
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

function encodeFiles(params: object): EncodedBody {
  const body = encodeMultipart(params);
  return body instanceof MultipartBody ? { body, contentType: body.contentType } : { body };
}

function encodeBinary(body: unknown): EncodedBody {
  if (isByteSource(body)) return { body: byteStream(body), contentType: OCTETS };
  if (!isUploadable(body))
    throw new InvalidArgumentError(
      'The body must be bytes: a Blob, Uint8Array, ArrayBuffer or a stream of them',
    );
  const { data, type } = filePart(body);
  return { body: data, contentType: type || OCTETS };
}

/** The members of a form. Throws InvalidArgumentError on what has none. */
export function asObject(body: unknown): object {
  if (typeof body === 'object' && body !== null) return body;
  throw new InvalidArgumentError('The parameters must be an object');
}

function asText(body: unknown): string {
  if (typeof body === 'string') return body;
  throw new InvalidArgumentError('The body must be a string');
}
