import { createHash } from 'node:crypto';

/** Own enumerable members of a JSON object. */
export type Members = Readonly<Record<string, unknown>>;

/** A file part of a multipart body. */
export class UploadedFile {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;

  constructor(filename: string, contentType: string, bytes: Buffer) {
    this.filename = filename;
    this.contentType = contentType;
    this.bytes = bytes;
  }

  /** A short stand-in that still tells two files apart. */
  toJSON(): Members {
    const sha256 = createHash('sha256').update(this.bytes).digest('hex');
    return { filename: this.filename, contentType: this.contentType, size: this.bytes.length, sha256 };
  }
}

/** A value that came as JSON within texts: its parts have types of their own. */
export class JsonText {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }

  /** What it holds. */
  toJSON(): unknown {
    return this.value;
  }
}

/** Whether the value is a JSON object: no array, no file. */
export function isMembers(value: unknown): value is Members {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof UploadedFile) &&
    !(value instanceof JsonText)
  );
}

/** The member of that name, unless it is inherited (`constructor`) or the value is no object. */
export function memberOf(value: unknown, name: string): unknown {
  return isMembers(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Objects merged member by member, the second winning; anything else replaced. */
export function mergeDeep(base: unknown, change: unknown): unknown {
  if (!isMembers(base) || !isMembers(change)) return change;
  const merged = Object.entries(change).map(([key, value]) => [key, mergeDeep(memberOf(base, key), value)]);
  return { ...base, ...(Object.fromEntries(merged) as Members) };
}
