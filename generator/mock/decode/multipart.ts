import type { Readable } from 'node:stream';
import busboy, { type FileInfo } from 'busboy';
import { Failure } from '../failure.js';
import { UploadedFile, type Members } from '../values.js';
import { nestFields, type Field } from './form.js';

const limits = { parts: 1_000, fieldNameSize: 1_000, fieldSize: Infinity };

/** The fields and files of a multipart body, nested by name. Throws a `Failure` (400) on a malformed body. */
export async function decodeMultipart(contentType: string, bytes: Buffer): Promise<Members> {
  return nestFields(await readParts(contentType, bytes).catch(malformed));
}

async function readParts(contentType: string, bytes: Buffer): Promise<Field[]> {
  const parts: Promise<Field>[] = [];
  const parser = busboy({ headers: { 'content-type': contentType }, limits, defParamCharset: 'utf8' });
  await new Promise<void>((done, fail) => {
    parser.on('field', (name, value) => parts.push(Promise.resolve([name, value])));
    parser.on('file', (name, stream, info) => {
      const part = readFile(stream, info).then((file) => [name, file] as const);
      // Waited for below; a stream that breaks off also breaks the parser, which reports it.
      part.catch(() => undefined);
      parts.push(part);
    });
    parser.on('partsLimit', () => fail(new Error('too many parts')));
    parser.on('error', fail);
    parser.on('close', done);
    parser.end(bytes);
  });
  return Promise.all(parts);
}

async function readFile(stream: Readable, info: FileInfo): Promise<UploadedFile> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return new UploadedFile(info.filename ?? '', info.mimeType, Buffer.concat(chunks));
}

function malformed(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new Failure(400, { message: `The multipart body cannot be read: ${reason}` });
}
