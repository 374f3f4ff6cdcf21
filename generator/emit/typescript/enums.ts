import type { EnumDeclarationStructure, VariableStatementStructure } from 'ts-morph';
import type { Resource } from '../../model/model.js';
import type { EnumSchema, EnumValue, NamedSchema, Schema } from '../../model/schema.js';
import type { EnumStyle } from '../core/emitter.js';
import { FileDraft } from '../core/file-draft.js';
import { commentBefore, jsDoc } from './comments.js';
import { literalText, memberAccess, propertyKey } from './literals.js';
import { pascalCase } from './names.js';
import { collectParams } from './params.js';
import type { TypescriptStatement } from './print.js';
import { StructureKind, VariableDeclarationKind } from './structures/kinds.js';
import type { Symbols } from './symbols.js';
import { nameInlineTypes, type InlineType } from './type-names.js';
import { isEnumerable, openText } from './type-text.js';

type Draft = FileDraft<TypescriptStatement>;

/** The values of a model's enums by name, for those who prefer names to strings; undefined if it has none. */
export function emitEnums(symbols: Symbols, { name, schema }: NamedSchema): Draft | undefined {
  const symbol = symbols.model(name);
  return draftOf(
    symbols.enumeration(symbol, '').module,
    enumsIn(symbols, symbol.name, schema),
    symbols.enums,
  );
}

/** The same of what the methods of a resource take. */
export function emitParamsEnums(symbols: Symbols, resource: Resource): Draft | undefined {
  const found = resource.operations.flatMap((operation) => {
    const params = collectParams(symbols, resource, operation);
    return params ? enumsIn(symbols, params.name, params.schema) : [];
  });
  return draftOf(symbols.enumeration(symbols.resource(resource), '').module, found, symbols.enums);
}

interface NamedEnum {
  readonly name: string;
  readonly schema: EnumSchema;
}

function enumsIn(symbols: Symbols, owner: string, schema: Schema): readonly NamedEnum[] {
  const own = schema.kind === 'enum' ? [{ name: owner, schema }] : [];
  return [...own, ...inlineEnums(symbols, owner, nameInlineTypes(owner, schema).inner)];
}

function inlineEnums(symbols: Symbols, prefix: string, types: readonly InlineType[]): readonly NamedEnum[] {
  return types.flatMap(({ name, schema, inner }) => {
    const qualified = `${prefix}.${name}`;
    return schema.kind === 'enum'
      ? [{ name: symbols.inlineEnum(qualified), schema }]
      : inlineEnums(symbols, qualified, inner);
  });
}

function draftOf(path: string, enums: readonly NamedEnum[], style: EnumStyle): Draft | undefined {
  if (enums.length === 0) return undefined;
  const draft = new FileDraft<TypescriptStatement>(path, []);
  for (const each of enums) draft.statements.push(...declare(each, style));
  return draft;
}

function declare(each: NamedEnum, style: EnumStyle): readonly TypescriptStatement[] {
  if (style === 'enum' && isEnumerable(each.schema)) return [declareEnum(each)];
  if (style === 'union') return [declareConstants(each)];
  const { name, schema } = each;
  const type = `(typeof ${name})[keyof typeof ${name}]${openText(schema)}`;
  return [
    declareConstants(each),
    { kind: StructureKind.TypeAlias, name, type, isExported: true, docs: jsDoc(schema.doc) },
  ];
}

function declareConstants({ name, schema }: NamedEnum): VariableStatementStructure {
  const members = keyedValues(schema).map(
    ([key, { value, description }]) =>
      `${commentBefore(description)}${propertyKey(key)}: ${literalText(value)}`,
  );
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    docs: jsDoc(schema.doc),
    declarations: [{ name, initializer: `{ ${members.join(', ')} } as const` }],
  };
}

function declareEnum({ name, schema }: NamedEnum): EnumDeclarationStructure {
  return {
    kind: StructureKind.Enum,
    name,
    isExported: true,
    docs: jsDoc(schema.doc),
    members: keyedValues(schema).map(([key, { value, description }]) => ({
      name: propertyKey(key),
      initializer: literalText(value),
      docs: jsDoc(description === undefined ? {} : { description }),
    })),
  };
}

/** A value as a member of its enum, which is declared as `name`. */
export function memberText(name: string, schema: EnumSchema, value: unknown): string | undefined {
  const [key] = keyedValues(schema).find(([, each]) => each.value === value) ?? [];
  if (key === undefined) return undefined;
  return `${name}${memberAccess(key)}`;
}

type KeyedValue = readonly [key: string, value: EnumValue];

/** A key for each value: the name that it is given, else its own; values whose keys would be the same keep their spelling. */
function keyedValues({ values }: EnumSchema): readonly KeyedValue[] {
  const keys = values.map(({ value, name }) => name ?? (value === '' ? 'Empty' : pascalCase(String(value))));
  const spelled = values.map(({ value }, index): string => {
    const key = keys[index] ?? '';
    const clash = key === '_' || keys.indexOf(key) !== keys.lastIndexOf(key);
    return clash ? String(value) : key;
  });
  return values.map((value, index) => [distinct(spelled, value, index), value] as const);
}

/** `1` beside `'1'` would be the same key, and a number cannot be one of an enum. */
function distinct(keys: readonly string[], { value }: EnumValue, index: number): string {
  const key = keys[index] ?? '';
  const told = keys.indexOf(key) === keys.lastIndexOf(key) ? key : `${key}_${typeof value}`;
  return /^-?\d/.test(told) ? `_${told}` : told;
}
