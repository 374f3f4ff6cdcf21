import type { JsonValue } from '../document.js';
import { emptyObject } from '../json.js';
import { Unclear, type Cursor } from './cursor.js';
import { checkKey, depthLimit, type Notes } from './notes.js';
import { isQuote, plainValue, quotedText } from './scalars.js';

const [space, newline, comma, colon] = [0x20, 0x0a, 0x2c, 0x3a];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];
/** A text without quotes, up to what ends it within brackets. */
const plain =
  /(?:[^ \n\t,[\]{}:#&*!|>'"%@`?-]|-(?![ \n\t,[\]{}]|$))[^\n\t,[\]{}:#]*(?:(?::(?![ \n\t,[\]{}]|$)|(?<! )#)[^\n\t,[\]{}:#]*)*/y;

/** Reads lists and mappings in brackets. */
export class FlowReader {
  readonly #cursor: Cursor;
  readonly #notes: Notes;
  #column = -1;

  constructor(cursor: Cursor, notes: Notes) {
    this.#cursor = cursor;
    this.#notes = notes;
  }

  /** Reads the one that starts here; its lines, all but the first, stand further in than a column. */
  read(column: number, depth: number): JsonValue {
    this.#column = column;
    return this.#collection(depth);
  }

  #collection(depth: number): JsonValue {
    if (depth > depthLimit) throw new Unclear();
    return this.#cursor.code === openList ? this.#list(depth) : this.#object(depth);
  }

  #list(depth: number): JsonValue {
    const list: JsonValue[] = [];
    this.#notes.starts.set(list, this.#cursor.at);
    for (let goesOn = this.#past(closeList); goesOn; goesOn = this.#separated(closeList)) {
      this.#notes.member(depth, list.length, this.#cursor.at);
      list.push(this.#value(depth));
    }
    return list;
  }

  #object(depth: number): JsonValue {
    const object = emptyObject();
    this.#notes.starts.set(object, this.#cursor.at);
    for (let goesOn = this.#past(closeObject); goesOn; goesOn = this.#separated(closeObject)) {
      const start = this.#cursor.at;
      const key = this.#key();
      if (key in object) throw new Unclear();
      this.#notes.member(depth, key, start);
      object[key] = this.#value(depth);
    }
    return object;
  }

  /** Passes by one character and spaces; answers whether something comes before the end. */
  #past(end: number): boolean {
    this.#cursor.at++;
    this.#skip();
    if (this.#cursor.code !== end) return true;
    this.#cursor.at++;
    return false;
  }

  #separated(end: number): boolean {
    this.#skip();
    if (this.#cursor.code === comma) return this.#past(end);
    if (this.#cursor.code !== end) throw new Unclear();
    this.#cursor.at++;
    return false;
  }

  #value(depth: number): JsonValue {
    const { code } = this.#cursor;
    if (code === openList || code === openObject) return this.#collection(depth + 1);
    return isQuote(code) ? this.#quoted() : plainValue(this.#plain());
  }

  #key(): string {
    const { text, at, code } = this.#cursor;
    const key = isQuote(code) ? this.#quoted() : this.#plain();
    const { at: end } = this.#cursor;
    const isClear = isQuote(code)
      ? !text.slice(at, end).includes('\n')
      : text.charCodeAt(end - 1) !== space && isSpace(text.charCodeAt(end + 1));
    if (!isClear || this.#cursor.code !== colon) throw new Unclear();
    this.#cursor.at++;
    this.#skip();
    return this.#cursor.once(checkKey(key, end - at));
  }

  #quoted(): string {
    return quotedText(this.#cursor, this.#column);
  }

  #plain(): string {
    const found = this.#cursor.take(plain);
    if (found === undefined) throw new Unclear();
    return found.replace(/ +$/, '');
  }

  #skip(): void {
    const { at } = this.#cursor;
    while (isSpace(this.#cursor.code)) this.#cursor.at++;
    this.#cursor.checkLines(at, this.#cursor.at, this.#column);
  }
}

function isSpace(code: number): boolean {
  return code === space || code === newline;
}
