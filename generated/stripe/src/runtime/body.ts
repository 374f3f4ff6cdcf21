import { byteStream, isByteSource, type ByteStream } from './byte-stream.js';
import { InvalidArgumentError } from './errors.js';
import { asObject, formBody } from './form.js';
import { encodeMultipart } from './multipart.js';
import { isUploadable, filePart } from './uploadable.js';
import { writeJSON } from './write-json.js';

const OCTETS = 'application/octet-stream';

/** How a body is put on the wire. */
export type BodyEncoding = 'form' | 'json' | 'multipart' | 'text' | 'binary';

/** A body to be sent: any number of times, but a stream once only. */
export type WireBody = string | Blob | ByteStream;

/** A body and its media type. */
export interface EncodedBody {
  readonly body: WireBody;
  readonly contentType: string;
}

/** Puts a body on the wire. Throws InvalidArgumentError when it has no such form. */
export function encodeBody(body: unknown, encoding: BodyEncoding): EncodedBody {
  switch (encoding) {
    case 'json':
      return jsonBody(body);
    case 'form':
      return formBody(body);
    case 'multipart':
      return multipartBody(body);
    case 'text':
      return textBody(body);
    case 'binary':
      return binaryBody(body);
  }
}

/** A body as JSON. Throws InvalidArgumentError when it has no such form. */
export function jsonBody(body: unknown): EncodedBody {
  return { body: encodeJSON(body), contentType: 'application/json' };
}

/** A body as a form with files. Throws InvalidArgumentError when it has no such form. */
export function multipartBody(body: unknown): EncodedBody {
  return encodeMultipart(asObject(body));
}

/** A body as plain text. Throws InvalidArgumentError when it is no string. */
export function textBody(body: unknown): EncodedBody {
  if (typeof body === 'string') return { body, contentType: 'text/plain; charset=utf-8' };
  throw new InvalidArgumentError('The body must be a string');
}

/** A body as bytes. Throws InvalidArgumentError when it is none. */
export function binaryBody(body: unknown): EncodedBody {
  if (isByteSource(body)) return { body: byteStream(body), contentType: OCTETS };
  if (!isUploadable(body))
    throw new InvalidArgumentError(
      'The body must be bytes: a Blob, Uint8Array, ArrayBuffer or a stream of them',
    );
  const { data, type } = filePart(body);
  return { body: data, contentType: type || OCTETS };
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
