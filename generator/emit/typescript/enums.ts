import { StructureKind, VariableDeclarationKind, type VariableStatementStructure } from 'ts-morph';
import type { EnumSchema, NamedSchema } from '../../model/schema.js';
import { FileDraft } from '../core/file-draft.js';
import { jsDoc } from './comments.js';
import { literalText, pascalCase, propertyKey } from './names.js';
import type { TypescriptStatement } from './print.js';
import type { Symbols } from './symbols.js';
import { nameInlineTypes, type InlineType } from './type-names.js';

/** The values of a model's enums as constant objects, for those who prefer names to strings; undefined if it has none. */
export function emitEnums(
  symbols: Symbols,
  { name, schema }: NamedSchema,
): FileDraft<TypescriptStatement> | undefined {
  const symbol = symbols.model(name);
  const own = schema.kind === 'enum' ? [declareConstants(symbol.name, schema)] : [];
  const statements = [...own, ...inlineConstants(symbol.name, nameInlineTypes(symbol.name, schema).inner)];
  if (statements.length === 0) return undefined;
  const draft = new FileDraft<TypescriptStatement>(symbol.module.replace('/models/', '/enums/'), []);
  draft.statements.push(...statements);
  return draft;
}

function inlineConstants(prefix: string, types: readonly InlineType[]): VariableStatementStructure[] {
  return types.flatMap(({ name, schema, inner }) => {
    const full = `${prefix}${name}`;
    return schema.kind === 'enum' ? [declareConstants(full, schema)] : inlineConstants(full, inner);
  });
}

function declareConstants(name: string, schema: EnumSchema): VariableStatementStructure {
  const members = constantKeys(schema).map(([key, value]) => `${key}: ${literalText(value)}`);
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    docs: jsDoc(schema.doc),
    declarations: [{ name, initializer: `{ ${members.join(', ')} } as const` }],
  };
}

/** A key for each value; values that would get the same key keep their own spelling. */
function constantKeys(schema: EnumSchema): readonly (readonly [string, string | number | boolean])[] {
  const keys = schema.values.map(({ value }) => pascalCase(String(value)));
  return schema.values.map(({ value }, index) => {
    const key = keys[index] ?? '';
    const clash = key === '_' || keys.indexOf(key) !== keys.lastIndexOf(key);
    return [propertyKey(clash ? String(value) : key), value] as const;
  });
}
