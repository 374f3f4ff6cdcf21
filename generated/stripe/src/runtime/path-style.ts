import { InvalidArgumentError } from './errors.js';
import { encodeId, type Path } from './path.js';
import {
  isEmpty,
  itemsOf,
  pairsOf,
  textsOf,
  together,
  type Texts,
  type ValueStyle,
  type Writing,
} from './value-style.js';

/** How an id in a path is written, and its name, which some styles write too. */
export interface PathStyle extends ValueStyle {
  readonly name: string;
}

/** Tag for a path in which ids are lists or objects, or written in a style of their own. */
export type PathTag = (texts: TemplateStringsArray, ...ids: readonly unknown[]) => Path;

/**
 * A tag for paths that writes each id in its style, in the order of the ids; one without a style as the tag `path`
 * does. Running the path throws InvalidArgumentError on an id that is empty, or holds what `path` does not take.
 */
export function styledPath(...styles: readonly (PathStyle | undefined)[]): PathTag {
  return (texts, ...ids) =>
    () =>
      texts.reduce((start, text, index) => {
        const [id, style] = [ids[index - 1], styles[index - 1]];
        const encode = (part: unknown): string => encodeId(part, index, texts);
        return `${start}${style === undefined ? encode(id) : segment(id, { ...style, style, encode })}${text}`;
      });
}

function segment(id: unknown, writing: Writing): string {
  const { name, style } = writing;
  if (id == null) throw new InvalidArgumentError(`${name} must be given`);
  const texts = textsOf(id, writing);
  if (isEmpty(texts)) throw new InvalidArgumentError(`${name} must not be empty`);
  if (style.style === 'matrix') return matrix(texts, writing);
  const isLabel = style.style === 'label';
  return isLabel && style.explode ? label(texts) : `${isLabel ? '.' : ''}${together(texts, writing)}`;
}

function matrix(texts: Texts, writing: Writing): string {
  return pairsOf(texts, writing)
    .map((pair) => `;${pair.join('=')}`)
    .join('');
}

/** Dots within the texts are encoded, so that those between them can be told apart. */
function label(texts: Texts): string {
  return itemsOf(texts)
    .map((item) => `.${item.replaceAll('.', '%2E')}`)
    .join('');
}
