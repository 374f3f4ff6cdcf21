import { diagnostic } from '../../diagnostics/codes.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { JsonValue, SpecDocument } from '../document.js';
import { kinds, nodeKind, shapeOf, splitShape, type Content, type Shape } from '../grammar.js';
import { describe, isList, isObject } from '../json.js';
import type { Rule } from '../rule.js';
import { placesOf, type Place } from '../walk.js';

/** Every member holds the kind of value it should: a list, a mapping, a text. */
export const shapes: Rule = (document) =>
  kinds.flatMap((kind) => placesOf(document, kind).flatMap((place) => checkMembers(document, place)));

function checkMembers(document: SpecDocument, { node, kind }: Place): readonly Diagnostic[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const shape = shapeOf(kind, key);
    return shape === undefined || value === undefined ? [] : checkValue(document, { node, key, value }, shape);
  });
}

interface Slot {
  readonly node: object;
  readonly key: string;
  readonly value: JsonValue;
}

function checkValue(document: SpecDocument, slot: Slot, shape: Shape): readonly Diagnostic[] {
  const { content, container } = splitShape(shape);
  const { value } = slot;
  if (container === 'one') return fits(value, content) ? [] : [wrong(document, slot, expected(content))];
  if (container === 'list' && !isList(value)) return [wrong(document, slot, 'a list')];
  if (container === 'map' && !isObject(value)) return [wrong(document, slot, 'a mapping')];
  const items = Object.entries(value as Readonly<Record<string, JsonValue>>);
  return items.flatMap(([key, item]) => checkValue(document, { node: value as object, key, value: item }, content));
}

function fits(value: JsonValue, content: Content): boolean {
  if (content === 'data' || content === 'other') return true;
  if (content === 'schema') return isObject(value) || typeof value === 'boolean';
  if (content === 'number' && typeof value === 'bigint') return true;
  return nodeKind(content) ? isObject(value) : typeof value === content;
}

function expected(content: Content): string {
  if (content === 'schema') return 'a schema';
  if (nodeKind(content)) return 'a mapping';
  return content === 'string' ? 'a text' : `a ${content}`;
}

function wrong(document: SpecDocument, { node, key, value }: Slot, expected: string): Diagnostic {
  const member = Array.isArray(node) ? `item ${Number(key) + 1}` : key;
  return diagnostic('wrong-shape', { member, expected, found: describe(value) }, document.locate(node, key));
}
