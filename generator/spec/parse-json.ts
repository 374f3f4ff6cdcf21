import type { JsonValue } from './document.js';
import { emptyObject } from './json.js';
import { closingQuote, jsonPlaces } from './json-places.js';
import type { Positions, Source } from './positions.js';

/** How many values may stand inside each other here; what is deeper is left to the reader of YAML, which says so. */
const depthLimit = 190;

/**
 * Reads JSON, which is YAML too, many times faster than YAML is read. Undefined for what is no JSON, and for all that
 * there is something to say about: a key that stands twice, a number that is too large.
 */
export function parseJson(source: Source, positions: Positions): JsonValue | undefined {
  const { text } = source;
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    const starts = new Map<object, number>();
    const value = new JsonReader(text, starts).whole();
    positions.startsIn(source, starts, jsonPlaces);
    return value;
  } catch (error) {
    if (error instanceof NotJson) return undefined;
    throw error;
  }
}

class NotJson extends Error {}

const [quote, comma, colon] = [0x22, 0x2c, 0x3a];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];
const atom = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

class JsonReader {
  readonly #text: string;
  readonly #starts: Map<object, number>;
  /** Each key once: they recur. */
  readonly #keys = new Map<string, string>();
  #at = 0;

  /** `starts` takes where each object and list starts. */
  constructor(text: string, starts: Map<object, number>) {
    this.#text = text;
    this.#starts = starts;
  }

  whole(): JsonValue {
    const value = this.#value(0);
    this.#skip();
    if (this.#at < this.#text.length) throw new NotJson();
    return value;
  }

  #value(depth: number): JsonValue {
    const code = this.#skip();
    if (depth > depthLimit) throw new NotJson();
    if (code === openObject) return this.#object(depth);
    if (code === openList) return this.#list(depth);
    return code === quote ? this.#string() : this.#atom();
  }

  #object(depth: number): JsonValue {
    const object = emptyObject();
    this.#starts.set(object, this.#at++);
    if (this.#skip() === closeObject) return this.#past(object);
    for (;;) {
      if (this.#skip() !== quote) throw new NotJson();
      const key = this.#key();
      if (key in object) throw new NotJson();
      this.#expect(colon);
      object[key] = this.#value(depth + 1);
      if (this.#skip() === closeObject) return this.#past(object);
      this.#expect(comma);
    }
  }

  #list(depth: number): JsonValue {
    const list: JsonValue[] = [];
    this.#starts.set(list, this.#at++);
    if (this.#skip() === closeList) return this.#past(list);
    for (;;) {
      list.push(this.#value(depth + 1));
      if (this.#skip() === closeList) return this.#past(list);
      this.#expect(comma);
    }
  }

  #key(): string {
    const key = this.#string();
    const known = this.#keys.get(key);
    if (known === undefined) this.#keys.set(key, key);
    return known ?? key;
  }

  #string(): string {
    const [text, start] = [this.#text, this.#at];
    const end = closingQuote(text, start);
    if (end < 0) throw new NotJson();
    this.#at = end + 1;
    const plain = text.slice(start + 1, end);
    if (!/[\\\t\n\r]/.test(plain)) return plain;
    try {
      return JSON.parse(text.slice(start, end + 1)) as string;
    } catch {
      throw new NotJson();
    }
  }

  #atom(): JsonValue {
    atom.lastIndex = this.#at;
    const [found] = atom.exec(this.#text) ?? [];
    if (found === undefined) throw new NotJson();
    this.#at += found.length;
    const value = JSON.parse(found) as boolean | number | null;
    if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
    if (!Number.isFinite(value)) throw new NotJson();
    return /^-?\d+$/.test(found) ? BigInt(found) : value;
  }

  #expect(code: number): void {
    if (this.#skip() !== code) throw new NotJson();
    this.#at++;
  }

  #past<T>(value: T): T {
    this.#at++;
    return value;
  }

  /** Goes on to what is no space, and answers it. */
  #skip(): number {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return code;
      this.#at++;
    }
  }
}
