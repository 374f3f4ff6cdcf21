import type { MakeHeaders } from './headers.js';
import { isEmpty, textsOf, together, type ValueStyle, type ValueStyles } from './value-style.js';

const SIMPLE: ValueStyle = { style: 'simple', explode: false };
const BEYOND_ASCII = /[^\x20-\x7e]/g;

/**
 * Writes headers that are not text: numbers, lists, objects. A list or object that is empty is left out, as is what is
 * undefined; null removes a header. Throws InvalidArgumentError, naming the header, on a list with commas in its items.
 */
export function styledHeaders(
  values: Readonly<Record<string, unknown>>,
  styles: ValueStyles = {},
): MakeHeaders {
  return () => {
    const headers = Object.entries(values).map(([name, value]) => {
      const style = Object.hasOwn(styles, name) ? styles[name] : undefined;
      return [name, value == null ? value : headerText(name, value, style ?? SIMPLE)] as const;
    });
    return Object.fromEntries(headers);
  };
}

/** Nothing in a header is encoded, but JSON has words of its own for what cannot be sent. */
function headerText(name: string, value: unknown, style: ValueStyle): string | undefined {
  const escape = (text: string): string => text.replace(BEYOND_ASCII, escaped);
  const writing = { name, style, encode: style.style === 'json' ? escape : (text: string) => text };
  const texts = textsOf(value, writing);
  return isEmpty(texts) ? undefined : together(texts, writing);
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
