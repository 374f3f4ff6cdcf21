import { parseExact } from '../../model/exact-json.js';
import type { ApiModel, BodyEncoding, RequestBody } from '../../model/model.js';
import { Failure } from '../failure.js';
import { UploadedFile } from '../values.js';
import { formMembers } from './form-members.js';
import { readFields } from './fields.js';
import { decodeText, maxDepth, splitForm } from './form.js';
import { decodeMultipart } from './multipart.js';

/** A body's value, `undefined` when nothing was sent and that is not the same as no fields. */
export interface DecodedBody {
  readonly value: unknown;
  /** `text`: every leaf is a string whose type the schema tells; `json`: values have types of their own. */
  readonly wire: 'text' | 'json';
}

/** A body as it came off the wire. */
export interface SentBody {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Reads a body the way the operation declares it. Throws a `Failure` (400) when it is something else. */
export async function decodeBody(
  model: ApiModel,
  body: RequestBody | undefined,
  { contentType, bytes }: SentBody,
): Promise<DecodedBody> {
  const encoding = body?.encoding ?? 'form';
  const wire = encoding === 'form' || encoding === 'multipart' ? 'text' : 'json';
  if (bytes.length === 0) return { value: wire === 'text' ? {} : undefined, wire };
  checkMediaType(encoding, body?.mediaType ?? 'application/x-www-form-urlencoded', contentType);
  return { value: await decoders[encoding]({ contentType, bytes }, model, body), wire };
}

type Decoder = (sent: SentBody, model: ApiModel, body: RequestBody | undefined) => unknown;

const decoders: Record<BodyEncoding, Decoder> = {
  form: ({ bytes }, model, body) => {
    const fields = splitForm(bytes.toString()).map(([name, value]) => ({ name, value }));
    return readFields(fields, { model, declared: formMembers(model, body), unescape: decodeText });
  },
  multipart: decodeMultipart,
  json: ({ bytes }) => decodeJson(bytes.toString()),
  text: ({ bytes }) => bytes.toString(),
  binary: ({ contentType, bytes }) => new UploadedFile('', contentType, bytes),
};

function checkMediaType(encoding: BodyEncoding, expected: string, contentType: string): void {
  const sent = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  const anyway =
    encoding === 'text' || encoding === 'binary' || (encoding === 'json' && sent.endsWith('json'));
  if (anyway || sent === expected.toLowerCase()) return;
  const was = sent === '' ? 'no content type' : `'${sent}'`;
  throw new Failure(400, { message: `The body must be sent as ${expected}, not with ${was}.` });
}

function decodeJson(text: string): unknown {
  const value = parseJson(text);
  if (isDeeper(value, maxDepth)) {
    throw new Failure(400, { message: `The body nests deeper than ${maxDepth} levels.` });
  }
  return value;
}

function parseJson(text: string): unknown {
  try {
    return parseExact(text);
  } catch {
    throw new Failure(400, { message: 'The body is not valid JSON.' });
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1));
}
