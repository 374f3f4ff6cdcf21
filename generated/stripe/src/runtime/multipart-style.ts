import type { EncodedBody } from './body.js';
import { asObject, formEntries, formText, isBranch } from './form.js';
import { partOf } from './multipart.js';
import { MultipartBody, type Part } from './multipart-body.js';
import { isUploadable } from './uploadable.js';
import { jsonText, pairsOf, textsOf, type ValueStyle } from './value-style.js';

/** How a member of a form with files is written; without a style each item of a list is a part, an object is JSON. */
export interface PartStyle {
  readonly style?: ValueStyle;
  /** Media type of the part, for a file that has none of its own. */
  readonly type?: string;
  /** Other headers of the part. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Writes a form with files in which some members are written in a way of their own; the others are written as
 * `encodeMultipart` does it. Throws InvalidArgumentError, naming the member, on what cannot be sent.
 */
export function styledMultipart(styles: Readonly<Record<string, PartStyle>>): (body: unknown) => EncodedBody {
  return (params) => {
    const parts = Object.entries(asObject(params)).flatMap(([name, value]: [string, unknown]) => {
      const style = Object.hasOwn(styles, name) ? styles[name] : undefined;
      return style === undefined ? plainParts(name, value) : styledParts(name, value, style);
    });
    const body = new MultipartBody(parts);
    return { body: body.toBlob() ?? body, contentType: body.contentType };
  };
}

function plainParts(name: string, value: unknown): readonly Part[] {
  return formEntries({ [name]: value }).map((entry) => partOf(...entry));
}

function styledParts(name: string, value: unknown, styles: PartStyle): readonly Part[] {
  if (styles.style === undefined) {
    const items = (Array.isArray(value) ? (value as unknown[]) : [value]).filter(
      (item) => item !== undefined,
    );
    return items.map((item) => typedPart(name, item, styles));
  }
  if (value === undefined) return [];
  const writing = { name, style: styles.style, encode: (text: string) => text };
  return pairsOf(textsOf(value, writing), writing).map(([key, text]) => ({ name: key, value: text }));
}

function typedPart(name: string, value: unknown, { type, headers }: PartStyle): Part {
  if (isUploadable(value)) {
    const { value: file } = partOf(name, value);
    const typed =
      typeof file === 'object' && file.type === '' && type !== undefined ? { ...file, type } : file;
    return { name, value: typed, ...(headers && { headers }) };
  }
  const media = type ?? (isBranch(value) ? 'application/json' : undefined);
  const text = isBranch(value) || isJSON(media) ? jsonText(value, name) : formText(value, name);
  return {
    name,
    value: text,
    headers: { ...(media !== undefined && { 'Content-Type': media }), ...headers },
  };
}

function isJSON(type = ''): boolean {
  return /[/+]json\b/i.test(type);
}
