import { byteStream, isByteSource, type ByteSource } from './byte-stream.js';
import type { PartFile } from './multipart-body.js';

/** Raw bytes. */
export type FileData = Blob | Uint8Array | ArrayBuffer;

/** Bytes with the name and media type they are sent under. */
export interface NamedFile {
  /** Name of the file, without folders. */
  readonly name: string;
  /** A stream is read while it is sent, so that a call with one is never made again. */
  readonly data: FileData | ByteSource;
  /** Bytes of a stream, where that is known: some servers want to be told before. */
  readonly size?: number;
  /** Media type. Default: that of `data`, else `application/octet-stream`. */
  readonly type?: string;
}

/** Whatever can be sent as a file: a `File` keeps its name, bytes without one are called `file`. */
export type Uploadable = FileData | NamedFile;

/** What `toFile` reads: bytes, an answer of `fetch`, or a stream (those of Node.js too). */
export type FileSource = FileData | Response | AsyncIterable<Uint8Array>;

/** Whether the value is sent as a file. */
export function isUploadable(value: unknown): value is Uploadable {
  return isFileData(value) || isNamedFile(value);
}

/** The bytes, name and media type under which a file travels. */
export function filePart(file: Uploadable): PartFile {
  if (isNamedFile(file)) return namedPart(file);
  const name = file instanceof Blob && 'name' in file && typeof file.name === 'string' ? file.name : '';
  return blobPart(name, toBlob(file));
}

function namedPart({ name, data, size, type }: NamedFile): PartFile {
  if (isFileData(data)) return blobPart(name, toBlob(data, type));
  return { name: baseName(name), type: type ?? '', data: byteStream(data, size) };
}

function blobPart(name: string, data: Blob): PartFile {
  return { name: baseName(name), type: data.type, data };
}

/** Bytes as a `Blob`. */
export function toBlob(data: FileData, type?: string): Blob {
  if (data instanceof Blob) return type === undefined ? data : data.slice(0, data.size, type);
  // Bytes in shared memory have a type of their own in browsers, which a cast is cheaper for than a copy.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion
  return new Blob([data as ArrayBuffer], type === undefined ? {} : { type });
}

/** Reads a source to its end, into memory, and names it. */
export async function toFile(
  source: FileSource,
  name: string,
  options?: { type?: string },
): Promise<NamedFile> {
  const type = options?.type === undefined ? {} : { type: options.type };
  return { name, data: isFileData(source) ? source : await readAll(source), ...type };
}

async function readAll(source: Response | AsyncIterable<Uint8Array>): Promise<Blob> {
  if (source instanceof Response) return source.blob();
  const chunks: Blob[] = [];
  for await (const chunk of source) chunks.push(toBlob(chunk));
  return new Blob(chunks);
}

function isFileData(value: unknown): value is FileData {
  return value instanceof Blob || value instanceof Uint8Array || value instanceof ArrayBuffer;
}

function isNamedFile(value: unknown): value is NamedFile {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('data' in value)) return false;
  return typeof value.name === 'string' && (isFileData(value.data) || isByteSource(value.data));
}

/** Folders of the sender's disk are nobody's business. */
function baseName(name: string): string {
  return name.split(/[\\/]/).at(-1) || 'file';
}
