import { IndentationText, Project, QuoteKind, type StatementStructures } from 'ts-morph';

/** Prints any statements that there are structures for. */
export function printWithMorph(statements: readonly (StatementStructures | string)[]): string {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces, quoteKind: QuoteKind.Single },
  });
  return project
    .createSourceFile('file.ts', { statements: [...statements] })
    .getFullText()
    .trimEnd();
}
