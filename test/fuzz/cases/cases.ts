import fc, { type Arbitrary } from 'fast-check';
import { parseDocument, stringify, type ToStringOptions } from 'yaml';
import { circles } from '../descriptions/circles.js';
import { descriptions } from '../descriptions/descriptions.js';
import type { FuzzCase } from './case.js';
import { HOLE, hostileWords, mutations, twinOf } from './mutations.js';
import { bytes, texts } from './texts.js';

const described: Arbitrary<FuzzCase> = fc
  .tuple(fc.oneof({ arbitrary: descriptions, weight: 3 }, { arbitrary: circles, weight: 1 }), fc.nat(3))
  .map(([description, dice]) => ({
    kind: 'description',
    ...written(JSON.stringify(description, null, 1), dice === 0),
  }));

const mutated: Arbitrary<FuzzCase> = fc
  .tuple(mutations, hostileWords, fc.nat(3))
  .map(([text, words, dice]) => ({
    kind: 'mutation',
    ...(text.includes(HOLE) ? withWords(text, words, dice > 0) : written(text, dice === 0)),
  }));

function withWords(text: string, words: string, hasTwin: boolean): Pick<FuzzCase, 'text' | 'twin'> {
  const { paths } = JSON.parse(text) as { paths?: unknown };
  // A slash ends a segment of a path, and what follows would rightly be called as it is.
  const isPath = Object.keys(paths ?? {}).some((path) => path.includes(HOLE));
  const own = isPath ? words.replaceAll('/', '') : words;
  return { text: filled(text, own), ...(hasTwin && { twin: filled(text, twinOf(own)) }) };
}

function filled(text: string, words: string): string {
  return text.replaceAll(HOLE, JSON.stringify(words).slice(1, -1));
}

/** How YAML may be written. */
const STYLES: readonly ToStringOptions[] = [
  {},
  { collectionStyle: 'flow', lineWidth: 40 },
  { defaultStringType: 'QUOTE_SINGLE', indent: 4 },
  { defaultStringType: 'QUOTE_DOUBLE', indentSeq: false },
];

/** In YAML what is in JSON, beside it. */
function written(json: string, isYaml: boolean): Pick<FuzzCase, 'text' | 'same'> {
  // Whoever writes YAML does not tell such a key from the one that merges.
  if (!isYaml || json.includes('"<<"')) return { text: json };
  const style = STYLES[json.length % STYLES.length];
  const value: unknown = JSON.parse(json);
  const text = stringify(value, { aliasDuplicateObjects: false, ...style });
  // What writes YAML breaks some texts of unseen characters where it folds them.
  return isSaid(text, value) ? { text, same: json } : { text: json };
}

function isSaid(text: string, value: unknown): boolean {
  const found = parseDocument(text);
  return found.errors.length === 0 && JSON.stringify(found.toJS()) === JSON.stringify(value);
}

/** All kinds of cases. */
export const cases: Arbitrary<FuzzCase> = fc.oneof(
  { arbitrary: described, weight: 3 },
  { arbitrary: mutated, weight: 6 },
  { arbitrary: texts.map((text): FuzzCase => ({ kind: 'text', text })), weight: 5 },
  { arbitrary: bytes.map((text): FuzzCase => ({ kind: 'bytes', text })), weight: 1 },
);
