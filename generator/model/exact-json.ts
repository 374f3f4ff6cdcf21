/** A text or what looks like a number, so that digits within texts are passed over. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
const LONG_INTEGER = /^-?[1-9]\d{15,}$/;

/** JSON with each whole number exact: as a `bigint` where a `number` is not. Throws SyntaxError as `JSON.parse` does. */
export function parseExact(text: string): unknown {
  const rounded: unknown = JSON.parse(text);
  if (!/\d{16}/.test(text)) return rounded;
  // Nobody can have written it before, so that a text that begins with it was a number.
  const mark = crypto.randomUUID();
  const marked = text.replace(TOKEN, (token) => (isLong(token) ? `"${mark}${token}"` : token));
  return JSON.parse(marked, (_, member: unknown) =>
    typeof member === 'string' && member.startsWith(mark) ? BigInt(member.slice(mark.length)) : member,
  );
}

function isLong(token: string): boolean {
  return LONG_INTEGER.test(token) && !Number.isSafeInteger(Number(token));
}

/** A value as JSON, `bigint`s with all their digits; `replace` makes plain what JSON does not know. */
export function writeExact(
  value: unknown,
  indent?: number,
  replace: (member: unknown) => unknown = (member) => member,
): string {
  const mark = crypto.randomUUID();
  const text = JSON.stringify(
    value,
    (_, member: unknown) => (typeof member === 'bigint' ? `${mark}${member}` : replace(member)),
    indent,
  );
  return text.replaceAll(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1');
}
