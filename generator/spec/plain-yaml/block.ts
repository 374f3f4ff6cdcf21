import type { JsonValue } from '../document.js';
import { emptyObject } from '../json.js';
import { Unclear, type Cursor } from './cursor.js';
import { FlowReader } from './flow.js';
import { checkKey, depthLimit, type Notes } from './notes.js';
import { closing, isQuote, plainValue, quotedText, unfold } from './scalars.js';
import { textBlock } from './text-block.js';

const [space, newline, hash, dash, colon] = [0x20, 0x0a, 0x23, 0x2d, 0x3a];
const [openList, openObject, bar, angle] = [0x5b, 0x7b, 0x7c, 0x3e];
/** What a text without quotes begins with. */
const beginning = /[^ \n\t,[\]{}:#&*!|>'"%@`?-]|-(?![ \n\t]|$)/y;

/** Reads lists and mappings whose members begin on lines of their own. */
export class BlockReader {
  readonly #cursor: Cursor;
  readonly #notes: Notes;
  readonly #flow: FlowReader;

  constructor(cursor: Cursor, notes: Notes) {
    this.#cursor = cursor;
    this.#notes = notes;
    this.#flow = new FlowReader(cursor, notes);
  }

  /** Reads the list or mapping that starts here; goes on to the line behind it. */
  collection(depth: number): JsonValue {
    if (depth > depthLimit) throw new Unclear();
    const column = this.#cursor.at - this.#cursor.lineStart;
    const value = this.#isItem() ? this.#list(column, depth) : this.#object(column, depth);
    if (this.#cursor.column > column) throw new Unclear();
    return value;
  }

  #list(column: number, depth: number): JsonValue {
    const list: JsonValue[] = [];
    this.#notes.starts.set(list, this.#cursor.at);
    do {
      this.#cursor.at++;
      if (this.#cursor.endsLine() && this.#cursor.column <= column) throw new Unclear();
      this.#notes.member(depth, list.length, this.#cursor.at);
      list.push(this.#value(column, depth));
    } while (this.#cursor.column === column && this.#isItem());
    return list;
  }

  #object(column: number, depth: number): JsonValue {
    const object = emptyObject();
    this.#notes.starts.set(object, this.#cursor.at);
    do {
      const start = this.#cursor.at;
      const key = this.#key();
      if (key in object) throw new Unclear();
      this.#notes.member(depth, key, start);
      object[key] = this.#cursor.endsLine() ? this.#below(column, depth) : this.#scalar(column, depth);
    } while (this.#cursor.column === column);
    return object;
  }

  /** The value of a key with nothing behind it; a list may stand in the same column. */
  #below(column: number, depth: number): JsonValue {
    if (this.#cursor.column > column) return this.#value(column, depth);
    return this.#cursor.column === column && this.#isItem() ? this.collection(depth + 1) : null;
  }

  #value(column: number, depth: number): JsonValue {
    return this.#isItem() || this.#keyEnd() > 0 ? this.collection(depth + 1) : this.#scalar(column, depth);
  }

  /** Reads a text or brackets, whose lines stand further in than a column. */
  #scalar(column: number, depth: number): JsonValue {
    const { code } = this.#cursor;
    if (code === bar || code === angle) return textBlock(this.#cursor, column);
    if (!isQuote(code) && code !== openList && code !== openObject) return this.#plain(column);
    const value = isQuote(code) ? quotedText(this.#cursor, column) : this.#flow.read(column, depth + 1);
    this.#cursor.endLine();
    return value;
  }

  #plain(column: number): JsonValue {
    const { text, at } = this.#cursor;
    beginning.lastIndex = at;
    if (!beginning.test(text)) throw new Unclear();
    let end = this.#plainLine(at);
    for (let next = at; next >= 0 && text.charCodeAt(end) === newline; ) {
      next = this.#furtherLine(end, column);
      if (next >= 0) end = this.#plainLine(next);
    }
    this.#cursor.at = end;
    this.#cursor.endLine();
    return plainValue(unfold(text.slice(at, end)).replace(/(?<! ) +$/, ''));
  }

  /** Where a text without quotes is over in its line: at the end of that, or before a comment. */
  #plainLine(start: number): number {
    const line = this.#cursor.text.slice(start, this.#cursor.lineEnd(start));
    const comment = line.indexOf(' #');
    const content = comment < 0 ? line : line.slice(0, comment);
    if (content.includes(': ') || content.endsWith(':') || content.includes('\t')) throw new Unclear();
    return start + content.length;
  }

  /** Where the text goes on that is over in its line; -1 if it does not. */
  #furtherLine(end: number, column: number): number {
    const { text } = this.#cursor;
    let lineStart = end + 1;
    for (let at = lineStart; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === newline) lineStart = at + 1;
      else if (code !== space) return at - lineStart > column && code !== hash ? at : -1;
    }
    return -1;
  }

  #key(): string {
    const { text, at, code } = this.#cursor;
    const end = this.#keyEnd();
    if (end < 0) throw new Unclear();
    const key = isQuote(code) ? quotedText(this.#cursor, 0) : text.slice(at, end);
    this.#cursor.at = end + 1;
    return this.#cursor.once(checkKey(key, end - at));
  }

  /** Where the colon stands after the key that starts here; -1 if there is none. */
  #keyEnd(): number {
    const { text, at, code } = this.#cursor;
    const line = text.slice(at, this.#cursor.lineEnd());
    if (isQuote(code)) {
      const end = closing(line, 0) + 1;
      return end > 0 && line.charCodeAt(end) === colon && isBlank(line.charCodeAt(end + 1)) ? at + end : -1;
    }
    beginning.lastIndex = at;
    const found = line.indexOf(': ');
    const end = found < 0 && line.endsWith(':') ? line.length - 1 : found;
    return end > 0 && beginning.test(text) && !/\t| #| $/.test(line.slice(0, end)) ? at + end : -1;
  }

  #isItem(): boolean {
    return this.#cursor.code === dash && isBlank(this.#cursor.text.charCodeAt(this.#cursor.at + 1));
  }
}

/** Whether a character is a space or the end of a line. */
function isBlank(code: number): boolean {
  return code === space || code === newline || Number.isNaN(code);
}
