/** What would start a line, is not shown, or turns the direction of what is. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** What Markdown takes for more than a character: marks, tags, and addresses that it makes links of. */
const MARKS = /[\\`*_[\]<>&#|~@]|:(?=\/\/)|(?<=\bwww)\./gi;

/** Text of a description as words of Markdown, on one line. */
export function markdownText(text: string): string {
  return oneLine(text).replace(MARKS, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** The same as code within a line. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  const runs = line.match(/`+/g) ?? [];
  if (runs.length === 0) return `\`${line}\``;
  const fence = '`'.repeat(Math.max(...runs.map(({ length }) => length)) + 1);
  // A space between ticks of the text and those around it, none where it is not needed.
  const space = /^`|`$/.test(line) ? ' ' : '';
  return fence + space + line + space + fence;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSEEN, '').trim();
}
