import { formEntries, formText } from './form.js';
import { MultipartBody, type Part } from './multipart-body.js';
import { filePart, isUploadable } from './uploadable.js';

/**
 * Parameters as `multipart/form-data`, named as `encodeForm` names them, files as parts of their own: a form of the
 * platform, or bytes where a file is a stream, which no such form takes.
 */
export function encodeMultipart(params: object): FormData | MultipartBody {
  const form = new FormData();
  const parts = formEntries(params).map(([name, value]) => partOf(name, value));
  for (const { name, value } of parts) {
    if (typeof value === 'string') form.append(name, value);
    else if (value.data instanceof Blob) form.append(name, value.data, value.name);
    else return new MultipartBody(parts);
  }
  return form;
}

/** A single value as a part: a file, or text. Throws InvalidArgumentError, naming it, when it is neither. */
export function partOf(name: string, value: unknown): Part {
  return { name, value: isUploadable(value) ? filePart(value) : formText(value, name) };
}
