import { InvalidArgumentError } from './errors.js';
import { encodeText } from './form.js';
import type { MakeHeaders } from './headers.js';
import { pairsOf, textsOf, type ValueStyle, type ValueStyles } from './value-style.js';

const FORM: ValueStyle = { style: 'form', explode: true };

/**
 * Writes cookies, after those that are set for the client, beside the other headers of the call; what is undefined or
 * null is left out. Throws InvalidArgumentError, naming the cookie, on what no cookie holds. Browsers drop the header.
 */
export function styledCookies(
  values: Readonly<Record<string, unknown>>,
  styles: ValueStyles,
  makeOthers?: MakeHeaders,
): MakeHeaders {
  return (headers) => {
    const cookies = Object.entries(values).flatMap(([name, value]) =>
      pairs(name, value, styles[name] ?? FORM),
    );
    const all = [headers.get('cookie') ?? [], ...cookies].flat().join('; ');
    return { ...makeOthers?.(headers), ...(all !== '' && { Cookie: all }) };
  };
}

function pairs(name: string, value: unknown, style: ValueStyle): readonly string[] {
  if (value == null) return [];
  const encode = (text: string): string =>
    style.style === 'cookie' ? checked(text, name) : encodeText(text, () => name);
  const writing = { name, style, encode };
  return pairsOf(textsOf(value, writing), writing).map((pair) => pair.join('='));
}

function checked(text: string, name: string): string {
  if (!/[;\s",\\]/.test(text)) return text;
  throw new InvalidArgumentError(`${name} cannot be sent: it holds characters that no cookie may hold`);
}
