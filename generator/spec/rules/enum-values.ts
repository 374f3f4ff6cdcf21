import { diagnostic } from '../../diagnostics/codes.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { JsonObject, JsonValue, SpecDocument } from '../document.js';
import { isList, isObject, jsonText, member } from '../json.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

/** Members of a schema that name values. */
const named = ['enum', 'const', 'default'];

/** The values that a schema names itself are of its type, and none is listed twice. */
export const enumValues: Rule = (document) =>
  placesOf(document, 'schema')
    .filter(({ node }) => named.some((key) => node[key] !== undefined))
    .flatMap(({ node }) => {
      const values = member(node, 'enum');
      const listed = isList(values) ? values.map((value, key) => ({ holder: values, key, value })) : [];
      const single = ['const', 'default']
        .filter((key) => Object.hasOwn(node, key))
        .map((key) => ({ holder: node, key, value: node[key] ?? null }));
      return [
        ...[...listed, ...single].flatMap((slot) => checkType(document, node, slot)),
        ...(isList(values) ? duplicates(document, values) : []),
      ];
    });

interface Slot {
  readonly holder: object;
  readonly key: string | number;
  readonly value: JsonValue;
}

const tests: Readonly<Record<string, (value: JsonValue) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value) || typeof value === 'bigint',
  number: (value) => typeof value === 'number' || typeof value === 'bigint',
  boolean: (value) => typeof value === 'boolean',
  object: isObject,
  array: isList,
  null: (value) => value === null,
};

function checkType(document: SpecDocument, node: JsonObject, { holder, key, value }: Slot): readonly Diagnostic[] {
  const type = member(node, 'type');
  const types = (isList(type) ? type : [type]).filter((word) => typeof word === 'string');
  const known = types.flatMap((word) => tests[word] ?? []);
  // An unknown type is reported on its own.
  if (known.length < Math.max(types.length, 1) || known.some((test) => test(value))) return [];
  const args = { value: jsonText(value), type: types.join(' or ') };
  return [diagnostic(key === 'default' ? 'default-type' : 'enum-type', args, document.locate(holder, key))];
}

function duplicates(document: SpecDocument, values: readonly JsonValue[]): readonly Diagnostic[] {
  // Texts, of which most lists are made, are told apart as they are.
  if (values.every((value) => typeof value === 'string') && new Set(values).size === values.length) return [];
  const texts = values.map((value) => jsonText(value));
  return texts.flatMap((value, index) =>
    texts.indexOf(value) < index ? [diagnostic('enum-duplicate', { value }, document.locate(values, index))] : [],
  );
}
