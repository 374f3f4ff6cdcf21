import { UnknownCode } from './unknown.js';

/** A literal of a text in the quotes that leave fewer to be escaped; single ones when it is all the same. */
export function quoted(literal: string): string {
  const content = literal.slice(1, -1);
  if (!/["'\\]/.test(content)) return `'${content}'`;
  const quote = content.split("'").length > content.split('"').length ? '"' : "'";
  return literal.startsWith(quote) ? literal : quote + requoted(content, quote) + quote;
}

function requoted(content: string, quote: string): string {
  return content.replace(/\\(["'\\])|(["'])/g, (found: string, escaped?: string, bare?: string) => {
    if (escaped !== undefined) return escaped === '\\' || escaped === quote ? found : escaped;
    return bare === quote ? `\\${bare}` : found;
  });
}

/** A literal of a number, its exponent without a sign that says nothing. */
export function numberText(literal: string): string {
  if (/^\d+(?:_\d+)*(?:\.\d*[1-9])?(?:e[+-]?[1-9]\d*)?$/.test(literal)) return literal.replace('+', '');
  throw new UnknownCode(`number ${literal}`);
}
