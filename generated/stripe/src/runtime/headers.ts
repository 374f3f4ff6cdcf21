import { InvalidArgumentError } from './errors.js';

/** Headers by name, whatever their case; `null` removes one, undefined leaves it as it is. */
export type HeaderValues = Readonly<Record<string, string | null | undefined>>;

/** Headers to be sent, by name in small letters. */
export type HeaderMap = Map<string, string>;

/** Makes headers of a call when it is made, given those that are set before. */
export type MakeHeaders = (headers: HeaderMap) => HeaderValues;

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const SENDABLE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Sets a header. Throws InvalidArgumentError, without the value, on characters that cannot be sent. */
export function setHeader(headers: HeaderMap, name: string, value: string): void {
  if (!TOKEN.test(name)) {
    throw new InvalidArgumentError(`${JSON.stringify(name)} is not a name for a header`);
  }
  if (typeof value !== 'string' || !SENDABLE.test(value)) {
    throw new InvalidArgumentError(`The header ${name} holds characters that cannot be sent`);
  }
  headers.set(name.toLowerCase(), value);
}

/** Later headers override earlier ones. Throws InvalidArgumentError as `setHeader` does. */
export function mergeHeaders(headers: HeaderMap, values: HeaderValues | undefined): void {
  if (values === undefined) return;
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    setHeader(headers, name, value ?? '');
    if (value === null) headers.delete(name.toLowerCase());
  }
}
