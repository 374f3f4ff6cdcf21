import { diagnostic } from '../../diagnostics/codes.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { JsonValue, SpecDocument } from '../document.js';
import { kinds, slotOf, type Content, type Slot } from '../grammar.js';
import { describe, isList, isObject } from '../json.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

/** Every member holds the kind of value it should: a list, a mapping, a text. */
export const shapes: Rule = (document) => {
  const problems: Diagnostic[] = [];
  for (const kind of kinds) {
    for (const { node } of placesOf(document, kind)) {
      for (const key in node) {
        const slot = slotOf(kind, key);
        const value = node[key];
        if (!slot || value === undefined || isRight(value, slot)) continue;
        problems.push(...checkMember(document, { node, key, value }, slot));
      }
    }
  }
  return problems;
};

interface Member {
  readonly node: object;
  readonly key: string;
  readonly value: JsonValue;
}

/** Whether there is nothing to say about a member: so it is of nearly all, and nothing is made to find it out. */
function isRight(value: JsonValue, { content, container }: Slot): boolean {
  if (container === 'one') return fits(value, content);
  if (container === 'list') return isList(value) && value.every((item) => fits(item, content));
  if (!isObject(value)) return false;
  for (const key in value) if (!fits(value[key] ?? null, content)) return false;
  return true;
}

/** What is wrong with a member that is not right. */
function checkMember(document: SpecDocument, member: Member, { content, container }: Slot): readonly Diagnostic[] {
  const { value } = member;
  if (container === 'one') return [wrong(document, member, expected(content))];
  if (container === 'list' && !isList(value)) return [wrong(document, member, 'a list')];
  if (container === 'map' && !isObject(value)) return [wrong(document, member, 'a mapping')];
  const node = value as Readonly<Record<string, JsonValue>>;
  return Object.keys(node)
    .map((key) => ({ node, key, value: node[key] ?? null }))
    .filter((item) => !fits(item.value, content))
    .map((item) => wrong(document, item, expected(content)));
}

function fits(value: JsonValue, content: Content): boolean {
  switch (content) {
    case 'data':
    case 'other':
      return true;
    case 'string':
    case 'boolean':
      return typeof value === content;
    case 'number':
      return typeof value === 'number' || typeof value === 'bigint';
    case 'schema':
      return isObject(value) || typeof value === 'boolean';
    default:
      return isObject(value);
  }
}

function expected(content: Content): string {
  if (content === 'schema') return 'a schema';
  if (content === 'number' || content === 'boolean') return `a ${content}`;
  return content === 'string' ? 'a text' : 'a mapping';
}

function wrong(document: SpecDocument, { node, key, value }: Member, expected: string): Diagnostic {
  const member = Array.isArray(node) ? `item ${Number(key) + 1}` : key;
  return diagnostic('wrong-shape', { member, expected, found: describe(value) }, document.locate(node, key));
}
