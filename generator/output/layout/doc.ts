import { UnknownCode } from './unknown.js';

/** A text that knows where it may be broken. Nothing in it is ever changed: a part can stand in several wholes. */
export type Doc = string | readonly Doc[] | Indent | Group | Line | IfBroken | Fill | Lines | Rigid;

/** Lines that begin in it are two columns further in; with a group, only where that is broken. */
export interface Indent {
  readonly kind: 'indent';
  readonly content: Doc;
  readonly ifBroken?: Group;
}

/** Stands on one line if it fits there; otherwise each of its lines is broken, but not those of groups in it. */
export interface Group {
  readonly kind: 'group';
  readonly content: Doc;
  /** Whether it is broken though it would fit. */
  readonly isBroken: boolean;
  /** All of it on one line, where it can be. */
  readonly flat: string;
  /** Other ways to write it, each taking more lines than the one before; the first is the content. */
  readonly states?: readonly Doc[];
}

/** A space, or nothing (`soft`), or in any case (`hard`) the end of a line. */
export interface Line {
  readonly kind: 'line';
  readonly flat: '' | ' ';
  readonly isHard: boolean;
}

/** One or the other, by whether the group around it, or the one that is named, is broken. */
export interface IfBroken {
  readonly kind: 'if-broken';
  readonly broken: Doc;
  readonly flat: Doc;
}

/** As many parts on each line as fit. */
export interface Fill {
  readonly kind: 'fill';
  readonly parts: readonly string[];
}

/** Lines that are what they are but for where they begin, and the end of the last one. */
export interface Lines {
  readonly kind: 'lines';
  readonly lines: readonly string[];
}

/** Code that is laid out here only where its whole line fits. */
export interface Rigid {
  readonly kind: 'rigid';
  readonly flat: string;
}

export const line: Line = { kind: 'line', flat: ' ', isHard: false };
export const softline: Line = { kind: 'line', flat: '', isHard: false };
export const hardline: Line = { kind: 'line', flat: '', isHard: true };

/** Nothing, but what stands around it is broken. */
export const breakAround: Group = { kind: 'group', content: '', isBroken: true, flat: '' };

/** A comma after the last of several, where each has a line of its own. */
export const trailingComma: IfBroken = ifBroken(',');

/** Indents what is broken in a text. */
export function indent(content: Doc): Indent {
  return { kind: 'indent', content };
}

/** Indents where `group`, which stands before it, was broken. */
export function indentIfBroken(content: Doc, group: Group): Indent {
  return { kind: 'indent', content, ifBroken: group };
}

/** A group; broken from the start when asked for or when it holds a line that is. */
export function group(content: Doc, mustBreak = false): Group {
  const isBroken = mustBreak || breaks(content);
  return { kind: 'group', content, isBroken, flat: isBroken ? '' : flatten(content) };
}

/** The first of several ways to write something that fits; the last if none does. */
export function firstFitting(first: Doc, ...others: readonly Doc[]): Group {
  const flat = breaks(first) ? '' : flatten(first);
  return { kind: 'group', content: first, isBroken: false, flat, states: [first, ...others] };
}

/** What stands only where the group around it is broken, or only where it is not. */
export function ifBroken(broken: Doc, flat: Doc = ''): IfBroken {
  return { kind: 'if-broken', broken, flat };
}

/** As many of several parts on each line as fit. */
export function fill(parts: readonly string[]): Fill {
  return { kind: 'fill', parts };
}

/** Code on one line, of which it is not known here where it may be broken. Throws UnknownCode where it has to be. */
export function rigid(content: Doc): Rigid {
  if (breaks(content)) throw new UnknownCode('code that takes several lines');
  return { kind: 'rigid', flat: flatten(content) };
}

/** Parts with something in between. */
export function join(separator: Doc, parts: readonly Doc[]): Doc[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

/** Whether a text takes more than one line wherever it stands. */
export function breaks(doc: Doc): boolean {
  if (typeof doc === 'string') return false;
  if (isList(doc)) return doc.some(breaks);
  switch (doc.kind) {
    case 'line':
      return doc.isHard;
    case 'group':
      return doc.isBroken;
    case 'indent':
      return breaks(doc.content);
    case 'if-broken':
      return breaks(doc.broken) || breaks(doc.flat);
    case 'fill':
    case 'rigid':
      return false;
    case 'lines':
      return true;
  }
}

/** A text that need not be broken, on one line. */
function flatten(doc: Doc): string {
  if (typeof doc === 'string') return doc;
  if (isList(doc)) return flattenAll(doc);
  switch (doc.kind) {
    case 'line':
    case 'group':
    case 'rigid':
      return doc.flat;
    case 'indent':
      return flatten(doc.content);
    case 'if-broken':
      return flatten(doc.flat);
    case 'fill':
    case 'lines':
      return '';
  }
}

function flattenAll(docs: readonly Doc[]): string {
  let text = '';
  for (const doc of docs) text += flatten(doc);
  return text;
}

/** Whether there is any place at which a text may be broken. */
export function canBreak(doc: Doc): boolean {
  if (typeof doc === 'string') return false;
  if (isList(doc)) return doc.some(canBreak);
  if (doc.kind === 'group' || doc.kind === 'indent') return canBreak(doc.content);
  return doc.kind === 'line' || doc.kind === 'fill';
}

/** Several texts in a row. */
export function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}
