import { byteStream, toStream, type ByteStream } from './byte-stream.js';

/** One part of a form with files. */
export interface Part {
  readonly name: string;
  readonly value: string | PartFile;
  /** Besides those that its value brings along. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The file of a part. */
export interface PartFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly data: Blob | ByteStream;
}

/** A form with files as bytes that are made while they are sent, so that no file is in memory as a whole. */
export class MultipartBody implements ByteStream {
  readonly contentType: string;
  /** Undefined where the size of a file is not known. */
  readonly size: number | undefined;
  readonly #parts: readonly {
    readonly head: Uint8Array<ArrayBuffer>;
    readonly data: Uint8Array<ArrayBuffer> | Blob | ByteStream;
  }[];
  readonly #end: Uint8Array<ArrayBuffer>;

  constructor(parts: Iterable<Part>) {
    const boundary = `sdkwright-${crypto.randomUUID()}`;
    this.contentType = `multipart/form-data; boundary=${boundary}`;
    this.#parts = [...parts].map((part) => ({
      head: bytes(`--${boundary}\r\n${headOf(part)}\r\n`),
      data: typeof part.value === 'string' ? bytes(withLineBreaks(part.value)) : part.value.data,
    }));
    this.#end = bytes(`--${boundary}--\r\n`);
    this.size = this.#parts.reduce<number | undefined>(
      (sum, { head, data }) => add(sum, head.length, sizeOf(data), LINE_BREAK.length),
      this.#end.length,
    );
  }

  /** The same at once; undefined where a file is a stream. */
  toBlob(): Blob | undefined {
    const chunks: (Uint8Array<ArrayBuffer> | Blob)[] = [];
    for (const { head, data } of this.#parts) {
      if (!(data instanceof Uint8Array || data instanceof Blob)) return undefined;
      chunks.push(head, data, LINE_BREAK);
    }
    return new Blob([...chunks, this.#end]);
  }

  stream(): ReadableStream<Uint8Array> {
    return toStream(this[Symbol.asyncIterator]());
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    for (const { head, data } of this.#parts) {
      yield head;
      if (data instanceof Uint8Array) yield data;
      else yield* data instanceof Blob ? byteStream(data) : data;
      yield LINE_BREAK;
    }
    yield this.#end;
  }
}

const LINE_BREAK = new Uint8Array([13, 10]);

function headOf({ name, value, headers = {} }: Part): string {
  const disposition = `Content-Disposition: form-data; name="${quoted(withLineBreaks(name))}"`;
  const more = Object.entries(headers).map(([header, text]) => `${header}: ${text}\r\n`);
  if (typeof value === 'string') return `${disposition}\r\n${more.join('')}`;
  const type = value.type || 'application/octet-stream';
  return `${disposition}; filename="${quoted(value.name)}"\r\nContent-Type: ${type}\r\n${more.join('')}`;
}

/** As browsers do it. */
function quoted(text: string): string {
  return text.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}

function withLineBreaks(text: string): string {
  return text.replace(/\r\n?|\n/g, '\r\n');
}

function sizeOf(data: Uint8Array | Blob | ByteStream): number | undefined {
  return data instanceof Uint8Array ? data.length : data.size;
}

function add(...sizes: readonly (number | undefined)[]): number | undefined {
  return sizes.reduce((sum, size) => (sum === undefined || size === undefined ? undefined : sum + size), 0);
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
