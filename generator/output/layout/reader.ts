import { layComments } from './comments.js';
import type { Doc } from './doc.js';
import { Scanner } from './scanner.js';
import type { Token } from './tokens.js';
import { UnknownCode } from './unknown.js';

/** Goes through code, token by token. Whatever is not what is expected throws UnknownCode. */
export class Reader {
  readonly #scanner: Scanner;
  #token: Token;
  #hasComments: boolean;

  constructor(code: string) {
    this.#scanner = new Scanner(code);
    this.#token = this.#scanner.next();
    this.#hasComments = this.#token.comments.length > 0;
  }

  /** The one that is read next. */
  get token(): Token {
    return this.#token;
  }

  /** Reads any token. Comments before it must have been taken. */
  next(): Token {
    const token = this.#token;
    if (this.#hasComments) throw new UnknownCode(`comment before ${token.text}`);
    this.#token = this.#scanner.next();
    this.#hasComments = this.#token.comments.length > 0;
    return token;
  }

  /** Whether the next token is this word or sign. */
  is(text: string): boolean {
    return this.#token.text === text;
  }

  /** Reads a word or sign if it is the next. */
  accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.next();
    return true;
  }

  expect(text: string): void {
    if (!this.accept(text)) throw new UnknownCode(`${this.#token.text} instead of ${text}`);
  }

  /** Reads a word, whichever it is. */
  word(): string {
    const { kind, text } = this.next();
    if (kind !== 'word') throw new UnknownCode(`${text} instead of a word`);
    return text;
  }

  /** Takes the comments before the next token, laid out. */
  comments(): readonly Doc[] {
    if (!this.#hasComments) return [];
    this.#hasComments = false;
    return layComments(this.#token);
  }

  /** Whether an empty line stands before the next token and its comments. */
  get isAfterBlank(): boolean {
    return (this.#token.comments[0] ?? this.#token).lines > 1;
  }

  /** What stands between signs, separated by commas, the last perhaps followed by one; the first sign was read. */
  list<T>(end: string, read: () => T): T[] {
    const items: T[] = [];
    while (!this.is(end)) {
      if (this.isAfterBlank) throw new UnknownCode('empty line in a list');
      items.push(read());
      if (!this.accept(',')) break;
    }
    this.expect(end);
    return items;
  }
}
