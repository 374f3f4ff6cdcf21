/** Bytes that are read while they are sent: a stream of the web or of Node.js. */
export type ByteSource = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** Bytes on their way to the wire. */
export interface ByteStream extends AsyncIterable<Uint8Array> {
  /** How many there are, where that is known. */
  readonly size?: number | undefined;
  /** The same as the web has it, read no further than it is sent. */
  stream(): ReadableStream<Uint8Array>;
}

/** Whether the value is read while it is sent. */
export function isByteSource(value: unknown): value is ByteSource {
  if (typeof value !== 'object' || value === null) return false;
  return Symbol.asyncIterator in value || value instanceof ReadableStream;
}

/** The chunks of a source. With a size, ends with an error when there are more or fewer bytes. */
export function byteStream(source: ByteSource | Blob, size?: number): ByteStream {
  const stream = source instanceof Blob ? source.stream() : source;
  const chunks = stream instanceof ReadableStream ? chunksOf(stream) : stream;
  const checked = size === undefined || source instanceof Blob ? chunks : measured(chunks, size);
  const iterate = () => checked[Symbol.asyncIterator]();
  return { size, stream: () => toStream(iterate()), [Symbol.asyncIterator]: iterate };
}

/** An iterator as a stream that reads no further than it is read. */
export function toStream(chunks: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const step = await chunks.next();
      if (step.done === true) controller.close();
      else controller.enqueue(step.value);
    },
    cancel: async () => {
      await chunks.return?.();
    },
  });
}

/** Not every browser lets streams be iterated over. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** The server would wait for bytes that do not come, or take the rest for another request. */
async function* measured(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let count = 0;
  for await (const chunk of chunks) {
    count += chunk.length;
    if (count > size) break;
    yield chunk;
  }
  if (count !== size) throw new Error(`The stream does not have the ${size} bytes it was said to have`);
}
