import {
  IndentationText,
  type CodeBlockWriter,
  Project,
  QuoteKind,
  StructureKind,
  type ImportDeclarationStructure,
  type StatementStructures,
} from 'ts-morph';
import type { GeneratedFile } from '../core/emitter.js';
import type { FileDraft, ImportedName } from '../core/file-draft.js';

/** What a TypeScript file consists of: plain structures, printed once. */
export type TypescriptStatement = StatementStructures | string;

/** Sets apart what stands before it. */
const BLANK = (writer: CodeBlockWriter): void => void writer.blankLine();

/** Prints drafts as source text, each as one structure; nothing is changed afterwards. */
export function createPrinter(header: string): (draft: FileDraft<TypescriptStatement>) => GeneratedFile {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces, quoteKind: QuoteKind.Single },
  });
  return (draft) => {
    const imports = importStatements(draft);
    const statements = [
      header,
      BLANK,
      ...imports,
      ...(imports.length > 0 ? [BLANK] : []),
      ...draft.statements,
    ];
    const source = project.createSourceFile(draft.path, { statements }, { overwrite: true });
    const text = source.getFullText();
    project.removeSourceFile(source);
    return { path: draft.path, text, format: true };
  };
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
