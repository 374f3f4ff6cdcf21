import type { Places } from './positions.js';

const [quote, backslash, colon, comma] = [0x22, 0x5c, 0x3a, 0x2c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Where the members of the object, or the items of the list, that starts at `offset` of right JSON are written. It is
 * looked up when somebody asks: to note all of them takes time and room, and most are never asked for.
 */
export function jsonPlaces(text: string, offset: number): Places {
  const places: (string | number)[] = [];
  const isObject = text.charCodeAt(offset) === openObject;
  for (let at = skipSpace(text, offset + 1); !isClosing(text.charCodeAt(at)); at = skipSpace(text, at)) {
    const end = endOf(text, at);
    places.push(isObject ? (JSON.parse(text.slice(at, end)) as string) : places.length / 2, at);
    at = isObject ? endOf(text, skipSpace(text, end)) : end;
  }
  return places;
}

/** The object that starts at `offset` of right JSON. */
export function objectAt(text: string, offset: number): unknown {
  return JSON.parse(text.slice(offset, endOf(text, offset)));
}

/** Goes on to what is no space, comma or colon. */
function skipSpace(text: string, offset: number): number {
  let at = offset;
  for (let code = text.charCodeAt(at); code <= 0x20 || code === comma || code === colon; code = text.charCodeAt(at))
    at++;
  return at;
}

/** Where the value that starts at `offset` is over. */
function endOf(text: string, offset: number): number {
  let depth = 0;
  let at = offset;
  do {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else at++;
    if (isOpening(code)) depth++;
    else if (isClosing(code)) depth--;
    else if (depth === 0 && code !== quote) while (!isEnd(text.charCodeAt(at))) at++;
  } while (depth > 0 && at < text.length);
  return at;
}

function endOfString(text: string, start: number): number {
  const end = closingQuote(text, start);
  return end < 0 ? text.length : end + 1;
}

/** Where the quote stands that ends the text that begins with the one at `start`; -1 if there is none. */
export function closingQuote(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

/** Whether an odd number of backslashes stands before the character at `end`. */
function isEscaped(text: string, end: number): boolean {
  let start = end;
  while (text.charCodeAt(start - 1) === backslash) start--;
  return (end - start) % 2 === 1;
}

function isOpening(code: number): boolean {
  return code === openObject || code === openList;
}

/** The end of a text closes whatever is open. */
function isClosing(code: number): boolean {
  return code === closeObject || code === closeList || Number.isNaN(code);
}

/** Whether a number or a word ends before the character. */
function isEnd(code: number): boolean {
  return code === comma || code <= 0x20 || isClosing(code);
}
