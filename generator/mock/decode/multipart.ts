import type { Readable } from 'node:stream';
import busboy, { type FileInfo } from 'busboy';
import type { ApiModel, RequestBody } from '../../model/model.js';
import type { PartStyle } from '../../model/styles.js';
import type { Schema } from '../../model/schema.js';
import { Failure } from '../failure.js';
import { UploadedFile, type Members } from '../values.js';
import type { SentBody } from './body.js';
import { readFields, type SentField } from './fields.js';
import { formMembers } from './form-members.js';
import { kindsOf } from './styled.js';

const limits = { parts: 1_000, fieldNameSize: 1_000, fieldSize: Infinity };

/** The fields and files of a multipart body, nested by name. Throws a `Failure` (400) on a malformed body. */
export async function decodeMultipart(
  sent: SentBody,
  model: ApiModel,
  body: RequestBody | undefined,
): Promise<Members> {
  const fields = await readParts(sent).catch(malformed);
  const declared = formMembers(model, body);
  for (const { name, schema } of declared) {
    const expected = typeOf(model, schema, body?.parts?.get(name));
    for (const field of fields) if (field.name === name) checkType(field, expected);
  }
  return readFields(fields, { model, declared, unescape: (text) => text });
}

/** The media type that a part must have: its own, or JSON for what cannot be text. */
function typeOf(model: ApiModel, schema: Schema, part: PartStyle | undefined): string | undefined {
  if (!part || part.style) return undefined;
  const { text, list, object } = kindsOf(model, schema);
  if (list) return typeOf(model, list.items, part);
  return part.type ?? (object && !text ? 'application/json' : undefined);
}

function checkType({ name, value, type }: SentField, expected: string | undefined): void {
  const sent = typeof value === 'string' ? type : value.contentType;
  if (expected === undefined || sent === expected) return;
  throw new Failure(400, { message: `${name} must be sent as ${expected}, not as ${sent}.`, param: name });
}

async function readParts({ contentType, bytes }: SentBody): Promise<SentField[]> {
  const parts: Promise<SentField>[] = [];
  const parser = busboy({ headers: { 'content-type': contentType }, limits, defParamCharset: 'utf8' });
  await new Promise<void>((done, fail) => {
    parser.on('field', (name, value, { mimeType }) =>
      parts.push(Promise.resolve({ name, value, type: mimeType })),
    );
    parser.on('file', (name, stream, info) => {
      const part = readFile(stream, info).then((file) => ({ name, value: file }));
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
