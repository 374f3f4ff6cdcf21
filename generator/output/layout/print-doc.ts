import { isList, type Doc, type Fill, type Group, type Line } from './doc.js';
import { fits } from './fits.js';
import { UnknownCode } from './unknown.js';
import { widthOf } from './width.js';

/** A part that is still to be written, at a depth of indentation, with its lines broken or not. */
export interface Part {
  readonly doc: Doc;
  readonly depth: number;
  readonly isBroken: boolean;
}

/** Writes a text within a width, in columns. Throws UnknownCode where a line that has to fit does not. */
export function printDoc(doc: Doc, width: number): string {
  return new Printer(width).print(doc);
}

class Printer {
  readonly #width: number;
  readonly #broken = new WeakSet<Group>();
  /** What comes next is last. */
  readonly #parts: Part[] = [];
  #done = '';
  #line = '';
  #column = 0;
  #mustMeasure = false;
  /** Whether something on the line is laid out only where that fits. */
  #isRigid = false;

  constructor(width: number) {
    this.#width = width;
  }

  print(doc: Doc): string {
    this.#parts.push({ doc, depth: 0, isBroken: true });
    for (let part = this.#parts.pop(); part; part = this.#parts.pop()) this.#write(part);
    this.#endRigid();
    return this.#done + this.#line;
  }

  #write({ doc, depth, isBroken }: Part): void {
    if (typeof doc === 'string') this.#writeText(doc);
    else if (isList(doc)) this.#push(doc, depth, isBroken);
    else if (doc.kind === 'line') this.#writeLine(doc, depth, isBroken);
    else if (doc.kind === 'group') this.#writeGroup(doc, depth, isBroken);
    else if (doc.kind === 'fill') this.#fill(doc, depth);
    else if (doc.kind === 'rigid') this.#writeRigid(doc.flat);
    else if (doc.kind === 'lines') this.#writeLines(doc.lines, depth);
    else if (doc.kind === 'if-broken')
      this.#parts.push({ doc: isBroken ? doc.broken : doc.flat, depth, isBroken });
    else {
      const isIndented = !doc.ifBroken || this.#broken.has(doc.ifBroken);
      this.#parts.push({ doc: doc.content, depth: isIndented ? depth + 2 : depth, isBroken });
    }
  }

  #push(docs: readonly Doc[], depth: number, isBroken: boolean): void {
    for (let at = docs.length - 1; at >= 0; at -= 1)
      this.#parts.push({ doc: docs[at] ?? '', depth, isBroken });
  }

  #writeText(text: string): void {
    this.#line += text;
    this.#column += widthOf(text);
  }

  #writeLine({ flat, isHard }: Line, depth: number, isBroken: boolean): void {
    if (!isBroken && !isHard) {
      this.#writeText(flat);
      return;
    }
    if (!isBroken) this.#mustMeasure = true;
    this.#endLine(depth);
  }

  #writeRigid(text: string): void {
    this.#isRigid = true;
    this.#writeText(text);
  }

  #endRigid(): void {
    if (this.#isRigid && this.#left < 0) throw new UnknownCode('a line that does not fit');
    this.#isRigid = false;
  }

  #endLine(depth: number): void {
    this.#endRigid();
    const isSpaced = this.#line.endsWith(' ');
    this.#done += `${isSpaced ? this.#line.trimEnd() : this.#line}\n`;
    this.#line = ' '.repeat(depth);
    this.#column = depth;
  }

  #writeLines(lines: readonly string[], depth: number): void {
    for (const line of lines) {
      this.#done += `${this.#line}${line}\n`;
      this.#line = ' '.repeat(depth);
    }
    this.#column = depth;
  }

  #fill({ parts }: Fill, depth: number): void {
    for (const [at, text] of parts.entries()) {
      if (at > 0 && widthOf(text) >= this.#left) this.#endLine(depth);
      else if (at > 0) this.#writeText(' ');
      this.#writeText(text);
    }
  }

  get #left(): number {
    return this.#width - this.#column;
  }

  #writeGroup(doc: Group, depth: number, isBroken: boolean): void {
    const mustMeasure = isBroken || this.#mustMeasure;
    if (mustMeasure) this.#mustMeasure = false;
    const { content, states = [content] } = doc;
    if (!mustMeasure && !doc.isBroken) this.#parts.push({ doc: content, depth, isBroken: false });
    else if (!doc.isBroken && mustMeasure && this.#writeFitting(doc, states, depth)) return;
    else {
      this.#broken.add(doc);
      this.#parts.push({ doc: states.at(-1) ?? content, depth, isBroken: true });
    }
  }

  /** Writes the first way to write a group that fits; false if there is none. */
  #writeFitting({ flat }: Group, states: readonly Doc[], depth: number): boolean {
    for (const [at, doc] of states.entries()) {
      const part = { doc: at === 0 && flat !== '' ? flat : doc, depth, isBroken: false };
      if (!fits(part, this.#parts, this.#left)) continue;
      this.#parts.push(part);
      return true;
    }
    return false;
  }
}
