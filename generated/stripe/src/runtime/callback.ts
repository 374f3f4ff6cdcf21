import { DecodeError } from './errors.js';
import type { Parse } from './request.js';

/** What a callback carries: its body as it came. Throws DecodeError when that is not JSON. */
export function readCallback(body: string | Uint8Array, parse: Parse = JSON.parse): unknown {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  try {
    return parse(text);
  } catch {
    // The parser's own message would quote the body.
    throw new DecodeError('The body of the callback is not JSON');
  }
}
