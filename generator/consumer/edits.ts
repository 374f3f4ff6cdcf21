interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes to one text, by places of the text as it was. */
export class Edits {
  readonly #text: string;
  #edits: readonly Edit[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  /** Puts something in the place of a range, whatever was to become of what is in it. */
  replace(start: number, end: number, text: string): void {
    const others = this.#edits.filter((edit) => edit.end <= start || edit.start >= end);
    this.#edits = [...others, { start, end, text }];
  }

  /** What a range has become. */
  text(start = 0, end: number = this.#text.length): string {
    const inside = this.#edits.filter((edit) => edit.start >= start && edit.end <= end);
    const sorted = [...inside].sort((a, b) => a.start - b.start || a.end - b.end);
    let [result, at] = ['', start];
    for (const edit of sorted) {
      result += this.#text.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return result + this.#text.slice(at, end);
  }
}
