import type { Places } from './positions.js';

/**
 * Where the members of the object, or the items of the list, that starts at `offset` of right JSON are written. It is
 * looked up when somebody asks: to note all of them takes time and room, and most are never asked for.
 */
export function jsonPlaces(text: string, offset: number): Places {
  const places: (string | number)[] = [];
  const isObject = text.charAt(offset) === '{';
  let [depth, isFirst] = [1, true];
  for (const { 0: token, index } of tokens(text, offset + 1)) {
    if (closing.has(token)) depth--;
    else if (isFirst) places.push(isObject ? (JSON.parse(token) as string) : places.length / 2, index);
    if (opening.has(token)) depth++;
    if (depth === 0) break;
    isFirst = depth === 1 && token === ',';
  }
  return places;
}

const opening: ReadonlySet<string> = new Set(['{', '[']);
const closing: ReadonlySet<string> = new Set(['}', ']']);

function* tokens(text: string, offset: number): Generator<RegExpExecArray> {
  const token = /"(?:[^"\\]+|\\.)*"|[[\]{},:]|[^\s"[\]{},:]+/gs;
  token.lastIndex = offset;
  for (let found = token.exec(text); found; found = token.exec(text)) yield found;
}
