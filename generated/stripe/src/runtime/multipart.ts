import type { EncodedBody } from './body.js';
import { formEntries, formText } from './form.js';
import { MultipartBody, type Part } from './multipart-body.js';
import { filePart, isUploadable } from './uploadable.js';

/**
 * Parameters as `multipart/form-data`, named as `encodeForm` names them, files as parts of their own: a `Blob`, or a
 * stream where a file is one.
 */
export function encodeMultipart(params: object): EncodedBody {
  const parts = formEntries(params).map(([name, value]) => partOf(name, value));
  const body = new MultipartBody(parts);
  return { body: body.toBlob() ?? body, contentType: body.contentType };
}

/** A single value as a part: a file, or text. Throws InvalidArgumentError, naming it, when it is neither. */
export function partOf(name: string, value: unknown): Part {
  return { name, value: isUploadable(value) ? filePart(value) : formText(value, name) };
}
