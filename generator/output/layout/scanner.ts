import type { Comment, Token } from './tokens.js';
import { UnknownCode } from './unknown.js';

const OTHER_WORD = /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy;
const NUMBER = /\d+(?:_\d+)*(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w$.])/y;
const TEXT = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;
/** What it is put together from has no other templates, and no braces within braces. */
const TEMPLATE = /`(?:[^`\\\n$]|\\.|\$(?!\{)|\$\{(?:[^`{}\n]|\{[^`{}\n]*\})*\})*`/y;
const LONG_SIGN = /=>|===|\.\.\.|\?\?|\?\.|!==|\|\|/y;
const SIGNS = '{}()[]<>;:,=?.|&*-!';
const NO_COMMENTS: readonly Comment[] = [];

/** Reads code, one token after the other. */
export class Scanner {
  readonly #code: string;
  #at = 0;

  constructor(code: string) {
    this.#code = code;
  }

  /** The next token; at the end, one of kind `end`. Throws UnknownCode where there is none that it knows. */
  next(): Token {
    const lines = this.#skip();
    if (this.#code[this.#at] === '/') return this.#afterComments(lines);
    return this.#token(lines, NO_COMMENTS);
  }

  #afterComments(before: number): Token {
    const comments: Comment[] = [];
    let lines = before;
    while (this.#code[this.#at] === '/') {
      comments.push({ text: this.#comment(), lines });
      lines = this.#skip();
    }
    return this.#token(lines, comments);
  }

  #comment(): string {
    const isBlock = this.#code[this.#at + 1] === '*';
    const end = this.#code.indexOf(isBlock ? '*/' : '\n', this.#at + 2);
    if (end < 0 || !(isBlock || this.#code[this.#at + 1] === '/')) throw new UnknownCode('a slash');
    return this.#cut(isBlock ? end + 2 : end);
  }

  #token(lines: number, comments: readonly Comment[]): Token {
    const start = this.#code.charCodeAt(this.#at);
    if (Number.isNaN(start)) return { kind: 'end', text: '', lines, comments };
    if (start >= 48 && start <= 57) return { kind: 'number', text: this.#match(NUMBER), lines, comments };
    if (isWord(start)) return { kind: 'word', text: this.#word(), lines, comments };
    if (start === 34 || start === 39) return { kind: 'text', text: this.#match(TEXT), lines, comments };
    if (start === 96) return { kind: 'template', text: this.#match(TEMPLATE), lines, comments };
    return { kind: 'sign', text: this.#sign(), lines, comments };
  }

  #word(): string {
    let end = this.#at + 1;
    let next = this.#code.charCodeAt(end);
    while (isWord(next)) next = this.#code.charCodeAt((end += 1));
    return next > 127 || this.#code.charCodeAt(this.#at) > 127 ? this.#match(OTHER_WORD) : this.#cut(end);
  }

  #sign(): string {
    const sign = this.#code[this.#at] ?? '';
    if (!SIGNS.includes(sign)) throw new UnknownCode(`the sign ${sign}`);
    LONG_SIGN.lastIndex = this.#at;
    const long = '=.?!|'.includes(sign) && LONG_SIGN.exec(this.#code)?.[0];
    return this.#cut(this.#at + (long || sign).length);
  }

  /** Goes to what is no space; tells how many lines end before it. */
  #skip(): number {
    let lines = 0;
    for (;;) {
      const next = this.#code.charCodeAt(this.#at);
      if (next === 10) lines += 1;
      else if (next !== 32) return lines;
      this.#at += 1;
    }
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#code)?.[0];
    if (found === undefined) throw new UnknownCode(`code at ${this.#code.slice(this.#at, this.#at + 20)}`);
    return this.#cut(this.#at + found.length);
  }

  #cut(end: number): string {
    const text = this.#code.slice(this.#at, end);
    this.#at = end;
    return text;
  }
}

/** Letters, digits, `$`, `_`, and all that is not ASCII. */
function isWord(code: number): boolean {
  if (code < 91) return code > 64 || (code > 47 && code < 58) || code === 36;
  return code < 123 ? code > 96 || code === 95 : code > 127;
}
