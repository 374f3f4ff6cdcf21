import { DecodeError, type ResponseInfo } from './errors.js';
import type { Answer } from './transport.js';

const UTF8 = new TextDecoder();

/** All bytes of a body. Rejects with DecodeError when there are more than `most`. */
export async function readBytes(answer: Answer, most: number, info: ResponseInfo): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  await answer.read((chunk) => {
    size += chunk.length;
    if (size > most) throw new DecodeError(`The answer has more than ${most} bytes`, info);
    chunks.push(chunk);
  });
  return chunks.length === 1 && chunks[0] ? chunks[0] : joined(chunks, size);
}

/** A body as text, in the character set it says, without a byte order mark. */
export async function readText(answer: Answer, most: number, info: ResponseInfo): Promise<string> {
  const bytes = await readBytes(answer, most, info);
  return decoderOf(answer, info).decode(bytes);
}

/** One array of `size` bytes, made of those of all chunks. */
export function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

function decoderOf(answer: Answer, info: ResponseInfo): typeof UTF8 {
  const label = /;\s*charset="?([^\s";]+)/i.exec(answer.header('content-type') ?? '')?.[1];
  if (label === undefined || label.toLowerCase() === 'utf-8') return UTF8;
  try {
    return new TextDecoder(label);
  } catch {
    throw new DecodeError('The answer is in an unknown character set', info);
  }
}
