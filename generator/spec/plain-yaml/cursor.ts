/** Thrown by whoever reads plain YAML and comes to what only the whole of YAML's rules can tell. */
export class Unclear extends Error {}

const [space, newline, hash] = [0x20, 0x0a, 0x23];

/** Where the reading of a text stands. Offsets count characters from 0. */
export class Cursor {
  readonly text: string;
  at = 0;
  /** Where the line starts that was begun last. */
  lineStart = 0;
  /** Column of the first character of the line that was begun last; -1 at the end of the text. */
  column = 0;
  /** Texts that recur, each kept once. */
  readonly #known = new Map<string, string>();

  constructor(text: string) {
    this.text = text;
  }

  /** The character that comes next, as a number. */
  get code(): number {
    return this.text.charCodeAt(this.at);
  }

  /** What a sticky pattern finds here; stands behind it afterwards. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** The one text that is kept of all that are alike. */
  once(text: string): string {
    const known = this.#known.get(text);
    if (known === undefined) this.#known.set(text, text);
    return known ?? text;
  }

  /** Goes to the first line that holds something; what may stand before is a line of `---`. */
  begin(): void {
    if (/[\r\ufeff]/.test(this.text)) throw new Unclear();
    this.take(/(?: *(?:#[^\n]*)?\n)*(?:--- *(?=\n))?/y);
    if (this.code === newline) this.nextLine();
    else this.beginLine();
  }

  /** Passes by the rest of a line that must hold nothing more, then all lines that hold nothing. */
  endLine(): void {
    if (!this.endsLine()) throw new Unclear();
  }

  /** Passes by spaces; where nothing more stands in the line but a comment, goes on to the next and says so. */
  endsLine(): boolean {
    const before = this.at;
    this.skipSpaces();
    if (this.code === hash && this.at > before) this.at = this.lineEnd();
    const isOver = this.at >= this.text.length || this.code === newline;
    if (isOver) this.nextLine();
    return isOver;
  }

  /** Goes on to the next line that holds something, from the end of one. */
  nextLine(): void {
    while (this.at < this.text.length) {
      this.at++;
      this.beginLine();
      if (this.code !== hash && this.code !== newline) break;
      this.at = this.lineEnd();
    }
    if (this.at >= this.text.length) this.column = -1;
  }

  /** Passes by the spaces that a line begins with. */
  beginLine(): void {
    this.lineStart = this.at;
    if (this.#isMarker()) throw new Unclear();
    this.skipSpaces();
    this.column = this.at - this.lineStart;
  }

  skipSpaces(): void {
    while (this.code === space) this.at++;
  }

  /** Where the line is over that holds an offset. */
  lineEnd(from = this.at): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }

  /** Refuses lines that begin between two offsets and stand no further in than a column; empty ones may. */
  checkLines(from: number, to: number, column: number): void {
    for (let end = this.lineEnd(from); end < to; end = this.lineEnd(end + 1)) {
      let start = end + 1;
      while (this.text.charCodeAt(start) === space) start++;
      if (this.text.charCodeAt(start) !== newline && start - end - 1 <= column) throw new Unclear();
    }
  }

  #isMarker(): boolean {
    return this.text.startsWith('---', this.at) || this.text.startsWith('...', this.at);
  }
}
