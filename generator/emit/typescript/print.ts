import type { ImportDeclarationStructure, StatementStructures } from 'ts-morph';
import type { GeneratedFile } from '../core/emitter.js';
import type { FileDraft, ImportedName } from '../core/file-draft.js';
import { StructureKind } from './structures/kinds.js';
import { UnknownStructure } from './structures/known.js';
import { printStatements } from './structures/statements.js';

/** What a TypeScript file consists of: plain structures, printed once. */
export type TypescriptStatement = StatementStructures | string;

/** Prints a draft as source text below a header that ends its line; how it is laid out is left to the formatter. */
export async function printDraft(
  header: string,
  draft: FileDraft<TypescriptStatement>,
): Promise<GeneratedFile> {
  const parts = [importStatements(draft), draft.statements].filter(({ length }) => length > 0);
  const texts = await Promise.all(parts.map(printPart));
  return { path: draft.path, text: [header, ...texts.map((text) => `${text}\n`)].join('\n'), format: true };
}

/** Prints statements; only what is not known here needs ts-morph itself, which takes its time to be loaded. */
async function printPart(statements: readonly TypescriptStatement[]): Promise<string> {
  try {
    return printStatements(statements);
  } catch (error) {
    if (!(error instanceof UnknownStructure)) throw error;
    const { printWithMorph } = await import('./structures/with-morph.js');
    return printWithMorph(statements);
  }
}

function importStatements(draft: FileDraft<TypescriptStatement>): ImportDeclarationStructure[] {
  const byModule = new Map<string, ImportedName[]>();
  for (const name of draft.imports) {
    byModule.set(name.symbol.module, [...(byModule.get(name.symbol.module) ?? []), name]);
  }
  return [...byModule].map(([module, names]) => importStatement(relativeModule(draft.path, module), names));
}

function importStatement(
  moduleSpecifier: string,
  names: readonly ImportedName[],
): ImportDeclarationStructure {
  const isTypeOnly = names.every(({ symbol }) => symbol.typeOnly);
  return {
    kind: StructureKind.ImportDeclaration,
    moduleSpecifier,
    isTypeOnly,
    namedImports: names.map(({ symbol, local }) => ({
      name: symbol.name,
      isTypeOnly: symbol.typeOnly && !isTypeOnly,
      ...(local !== symbol.name && { alias: local }),
    })),
  };
}

/** Import specifier of one output file as seen from another, with the extension that ECMAScript modules need. */
export function relativeModule(from: string, to: string): string {
  const target = to.replace(/\.ts$/, '.js').split('/');
  const base = from.split('/').slice(0, -1);
  while (base.length > 0 && target.length > 1 && base[0] === target[0]) {
    base.shift();
    target.shift();
  }
  return [...(base.length === 0 ? ['.'] : base.map(() => '..')), ...target].join('/');
}
