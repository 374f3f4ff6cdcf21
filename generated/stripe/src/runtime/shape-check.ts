import { DATE_WORDS, isDateText, type DateForm } from './shape-dates.js';
import { pathTo } from './shape-values.js';
import { chosen, isAbsent, isOfType, named, opened, own, type Shape, type ShapeNode } from './shape.js';

/** What is wrong with a value, and where, in the caller's names. */
export interface Problem {
  readonly path: string;
  /** What it must be. */
  readonly expected: string;
}

/** Where a value stands. */
export interface CheckPlace {
  readonly path: string;
  readonly sending: boolean;
}

/** Compares a value of the wire with its shape; answers the first thing that is wrong. */
export type Check = (shape: Shape, value: unknown, place: CheckPlace) => Problem | undefined;

/** Longer texts are not held to patterns, which can take very long for them. */
const LONGEST = 1000;

/** The check of all that shapes say. */
export const checkShape: Check = (shape, value, place) => {
  const node = opened(shape);
  if (value === null)
    return admitsNull(node) ? undefined : { path: place.path, expected: expectedOf(node, place.sending) };
  if (node.oneOf) return checkOneOf(node, value, place);
  if (!isOfType(node, value, 'wire')) return { path: place.path, expected: typeWords(node) };
  const expected = limitOf(node, value, place.sending);
  if (expected !== undefined) return { path: place.path, expected };
  if (Array.isArray(value)) return checkItems(node, value, place);
  return node.type === 'object'
    ? checkMembers(node, value as Readonly<Record<string, unknown>>, place)
    : undefined;
};

function admitsNull(node: ShapeNode): boolean {
  if (node.nullable) return true;
  if (node.oneOf) return node.oneOf.some((variant) => admitsNull(opened(variant)));
  return node.type === 'null' || (node.type === undefined && node.date === undefined && !node.values);
}

/** What is wrong with the one that it says it is; else with the one that fits best, unless another has nothing wrong. */
function checkOneOf(node: ShapeNode, value: unknown, place: CheckPlace): Problem | undefined {
  const { oneOf = [] } = node;
  const itself = named(node, value, 'wire');
  if (itself) return checkShape(itself, value, place);
  if (oneOf.some((variant) => checkShape(variant, value, place) === undefined)) return undefined;
  const best = oneOf.length === 1 ? oneOf[0] : chosen(node, value, 'wire');
  const problem = best && checkShape(best, value, place);
  return problem ?? { path: place.path, expected: expectedOf(node, place.sending) };
}

function checkItems(node: ShapeNode, items: readonly unknown[], place: CheckPlace): Problem | undefined {
  if (node.others === undefined) return undefined;
  for (const [index, item] of items.entries()) {
    if (item === undefined) continue;
    const problem = checkShape(node.others, item, { ...place, path: `${place.path}[${index}]` });
    if (problem) return problem;
  }
  return undefined;
}

function checkMembers(
  node: ShapeNode,
  value: Readonly<Record<string, unknown>>,
  place: CheckPlace,
): Problem | undefined {
  const at = (wire: string) => ({ ...place, path: pathTo(place.path, own(node.names, wire) ?? wire) });
  for (const wire of node.required ?? []) {
    if (own(value, wire) === undefined && !isAbsent(node, wire, place.sending))
      return { path: at(wire).path, expected: 'there' };
  }
  for (const [wire, member] of Object.entries(value)) {
    const shape = own(node.members, wire) ?? node.others;
    const problem =
      shape === undefined || member === undefined ? undefined : checkShape(shape, member, at(wire));
    if (problem) return problem;
  }
  return undefined;
}

/** What is expected where a limit is not kept. */
function limitOf(node: ShapeNode, value: unknown, sending: boolean): string | undefined {
  const { values, open } = node;
  if (values && !values.includes(value) && (sending || !open)) return valueWords(values);
  if (typeof value === 'number' || typeof value === 'bigint') return numberLimit(node, value);
  if (typeof value === 'string') return textLimit(node, value);
  return Array.isArray(value) ? countLimit(node.minItems, node.maxItems, value.length, 'items') : undefined;
}

function numberLimit(
  { minimum = -Infinity, maximum = Infinity }: ShapeNode,
  value: number | bigint,
): string | undefined {
  if (value < minimum) return `at least ${minimum}`;
  return value > maximum ? `at most ${maximum}` : undefined;
}

function textLimit(node: ShapeNode, text: string): string | undefined {
  const { minLength, maxLength, pattern, format } = node;
  if (minLength !== undefined || maxLength !== undefined) {
    // Characters count, not the units of UTF-16.
    const limit = countLimit(minLength, maxLength, Array.from(text).length, 'characters');
    if (limit !== undefined) return limit;
  }
  if (pattern !== undefined && text.length <= LONGEST && !new RegExp(pattern, 'u').test(text))
    return `text that matches ${pattern}`;
  return format === undefined || isInFormat(text, format) ? undefined : formatWords(format);
}

function countLimit(least = 0, most = Infinity, count: number, what: string): string | undefined {
  if (count < least) return `${least} or more ${what}`;
  return count > most ? `${most} ${what} or fewer` : undefined;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function isInFormat(text: string, format: string): boolean {
  return format === 'uuid' ? UUID.test(text) : isDateText(text, format as DateForm);
}

function formatWords(format: string): string {
  return own(DATE_WORDS, format) ?? 'a UUID';
}

function expectedOf(node: ShapeNode, sending: boolean): string {
  if (node.values && (sending || !node.open)) return valueWords(node.values);
  const alternatives = new Set(node.oneOf?.map((variant) => expectedOf(opened(variant), sending)));
  return alternatives.size === 0 ? typeWords(node) : [...alternatives].join(', or ');
}

function valueWords(values: readonly unknown[]): string {
  const texts = values.map((value) => JSON.stringify(value));
  return texts.length === 1 ? texts.join('') : `one of ${texts.join(', ')}`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'a whole number',
  number: 'a finite number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
};

function typeWords({ type, date }: ShapeNode): string {
  if (date !== undefined) return DATE_WORDS[date];
  return own(TYPE_WORDS, type ?? '') ?? 'something else than null';
}
