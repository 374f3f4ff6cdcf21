import { InvalidArgumentError } from './errors.js';
import { formText, isBranch } from './form.js';
import { writeJSON } from './write-json.js';

/**
 * How the value of a parameter is written, in the words of OpenAPI. `json` is the value in JSON; exploded only what is
 * an object is, and a list item by item.
 */
export interface ValueStyle {
  readonly style:
    | 'simple'
    | 'label'
    | 'matrix'
    | 'form'
    | 'spaceDelimited'
    | 'pipeDelimited'
    | 'deepObject'
    | 'cookie'
    | 'json';
  /** Lists and objects are taken apart: each item, or member, is written like a value of its own. */
  readonly explode: boolean;
  /** Characters that have a meaning in URLs are sent as they are, but for those that would end the value. */
  readonly reserved?: true;
}

/** Styles of parameters by name. */
export type ValueStyles = Readonly<Record<string, ValueStyle>>;

/** A value as texts: one of its own, those of a list, or those of an object with their names. */
export type Texts =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'object'; readonly members: readonly (readonly [name: string, text: string])[] };

/** How texts become part of a request. */
export interface Writing {
  /** Named in errors. */
  readonly name: string;
  readonly style: ValueStyle;
  /** Makes a text fit to be sent. */
  readonly encode: (text: string) => string;
}

const DELIMITERS: Readonly<Partial<Record<ValueStyle['style'], string>>> = {
  spaceDelimited: ' ',
  pipeDelimited: '|',
};

/**
 * The texts that a value consists of, encoded. What is undefined is left out; what is nested deeper, for which the
 * styles have no words, is written as JSON. Throws InvalidArgumentError, naming the parameter, on what has no text.
 */
export function textsOf(value: unknown, { name, style, encode }: Writing): Texts {
  const isWhole = !style.explode || (isBranch(value) && !Array.isArray(value));
  if (style.style === 'json' && isWhole) return { kind: 'text', text: encode(jsonText(value, name)) };
  const text = (part: unknown): string =>
    encode(isBranch(part) ? jsonText(part, name) : valueText(part, name));
  if (!isBranch(value)) return { kind: 'text', text: text(value) };
  if (Array.isArray(value))
    return { kind: 'list', items: value.filter((item) => item !== undefined).map(text) };
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return { kind: 'object', members: members.map(([key, member]) => [encode(key), text(member)]) };
}

/** Whether there is nothing to be sent: a list or object that is empty. */
export function isEmpty(texts: Texts): boolean {
  return (texts.kind === 'list' ? texts.items : texts.kind === 'object' ? texts.members : [0]).length === 0;
}

/** The texts as pairs of a name and a text: one of all together or, exploded, one of each. */
export function pairsOf(texts: Texts, writing: Writing): readonly (readonly [name: string, text: string])[] {
  if (isEmpty(texts)) return [];
  const name = writing.encode(writing.name);
  if (!writing.style.explode || texts.kind === 'text') return [[name, together(texts, writing)]];
  return texts.kind === 'list' ? texts.items.map((item) => [name, item]) : texts.members;
}

/** The texts of a value that is taken apart, members of an object as `name=text`. */
export function itemsOf(texts: Texts): readonly string[] {
  if (texts.kind === 'text') return [texts.text];
  return texts.kind === 'list' ? texts.items : texts.members.map((member) => member.join('='));
}

/** The texts as one, with the delimiter of the style between them. Throws InvalidArgumentError where a text holds it. */
export function together(texts: Texts, { name, style, encode }: Writing): string {
  if (texts.kind === 'text') return texts.text;
  const parts = style.explode || texts.kind === 'list' ? itemsOf(texts) : texts.members.flat();
  const delimiter = DELIMITERS[style.style] ?? ',';
  const sent = delimiter === ',' ? delimiter : encode(delimiter);
  if (!parts.some((part) => part.includes(sent))) return parts.join(sent);
  throw new InvalidArgumentError(`${name} cannot be sent: a text in it holds ${JSON.stringify(delimiter)}`);
}

/** A value in JSON. Throws InvalidArgumentError, naming the parameter, when it has no such form. */
export function jsonText(value: unknown, name: string): string {
  const text = writeJSON(value);
  if (text !== undefined) return text;
  throw new InvalidArgumentError(`${name} cannot be sent: it has no form in JSON`);
}

/** Times are written as the standard for dates in descriptions has it. */
function valueText(value: unknown, name: string): string {
  const isTime = value instanceof Date && Number.isFinite(value.getTime());
  return isTime ? value.toISOString() : formText(value, name);
}
