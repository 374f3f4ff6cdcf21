import { UnknownCode } from './unknown.js';

const PLAIN = /^[\x20-\x7e]*$/;
/** Letters of Latin, Greek and Cyrillic, and marks of punctuation: each takes one column. */
const NARROW =
  /^[\x20-\x7e\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0370-\u0482\u048a-\u04ff\u1e00-\u1eff\u2010-\u2027]*$/;

/** How many columns a text takes. Throws UnknownCode where characters may take none or two. */
export function widthOf(text: string): number {
  if (PLAIN.test(text) || NARROW.test(text)) return text.length;
  throw new UnknownCode('a text whose width is not known');
}
