import type { ApiModel } from '../../model/model.js';
import type { ValueStyle } from '../../model/styles.js';
import type { Schema } from '../../model/schema.js';
import { Failure } from '../failure.js';
import { anySchema, resolve, type Shape } from '../shape.js';
import { JsonText } from '../values.js';

/** What a text is read with. */
export interface TextReading {
  readonly model: ApiModel;
  /** Of the parameter, as it is sent. */
  readonly name: string;
  readonly schema: Schema;
  readonly style: ValueStyle;
  /** Takes the encoding from a text. */
  readonly unescape: (text: string) => string;
}

/** What the values of a schema may be. */
export interface Kinds {
  readonly text: boolean;
  readonly list?: Extract<Shape, { kind: 'array' }>;
  readonly object?: Extract<Shape, { kind: 'object' | 'map' }>;
}

/** What stands between the items of a list, encoded or not. */
const delimiters: Readonly<Partial<Record<ValueStyle['style'], RegExp>>> = {
  spaceDelimited: /%20|\+| /,
  pipeDelimited: /%7c|\|/i,
};

/** What a value may be: each alternative of a union counts, the first list and the first object of them. */
export function kindsOf(model: ApiModel, schema: Schema): Kinds {
  const shape = resolve(model, schema);
  if (shape.kind === 'union') return shape.variants.map((each) => kindsOf(model, each)).reduce(combined);
  if (shape.kind === 'array') return { text: false, list: shape };
  if (shape.kind === 'object' || shape.kind === 'map') return { text: false, object: shape };
  return { text: true };
}

function combined(one: Kinds, other: Kinds): Kinds {
  return { ...other, ...one, text: one.text || other.text };
}

/** The value of a text that holds all of it. Throws a `Failure` (400) when it is not written in the style. */
export function readText(text: string, reading: TextReading): unknown {
  const { model, style, schema, unescape } = reading;
  const { list, object } = kindsOf(model, schema);
  if (style.style === 'json') return readJson(unescape(text), reading.name);
  if (!list && !object) return unescape(text);
  const items = text.split(delimiters[style.style] ?? ',');
  if (list) return readList(items, reading);
  return readMembers(style.explode ? items.map(pairOf) : inPairs(items, reading), reading);
}

/** A list of these items; or one of them, where that is allowed too. */
export function readList(items: readonly string[], reading: TextReading): unknown {
  const { model, schema, unescape } = reading;
  const { list, text } = kindsOf(model, schema);
  const [first = ''] = items;
  if (items.length === 1 && (text || !list)) return unescape(first);
  return items.map((item) => readPart(item, list?.items, reading));
}

/** An object of members that are texts. */
export function readMembers(pairs: readonly (readonly [string, string])[], reading: TextReading): unknown {
  const { model, schema, unescape } = reading;
  const { object } = kindsOf(model, schema);
  const members = pairs.map(([key, text]) => {
    const name = unescape(key);
    const property =
      object?.kind === 'object' ? object.properties.find((each) => each.name === name) : undefined;
    const rest = object?.kind === 'map' ? object.values : object?.additional;
    return [name, readPart(text, property?.schema ?? rest, reading)] as const;
  });
  return Object.fromEntries(members);
}

/** A text inside a list or object: what cannot be a text itself is in JSON. */
function readPart(text: string, schema: Schema = anySchema, { model, name, unescape }: TextReading): unknown {
  return kindsOf(model, schema).text ? unescape(text) : readJson(unescape(text), name);
}

/** A text in JSON. Throws a `Failure` (400) when it is none. */
export function readJson(text: string, name: string): JsonText {
  try {
    return new JsonText(JSON.parse(text));
  } catch {
    throw malformed(name, 'is not valid JSON');
  }
}

/** A parameter is not written as it should be. */
export function malformed(name: string, what: string): Failure {
  return new Failure(400, { message: `The parameter ${name} ${what}.`, param: name });
}

/** `name=text` as a pair. */
export function pairOf(text: string): readonly [string, string] {
  const [key = '', ...value] = text.split('=');
  return [key, value.join('=')];
}

function inPairs(items: readonly string[], { name }: TextReading): readonly (readonly [string, string])[] {
  if (items.length % 2 === 1) throw malformed(name, 'has a member without a value');
  return items.flatMap((key, index) => (index % 2 === 0 ? [[key, items[index + 1] ?? ''] as const] : []));
}
