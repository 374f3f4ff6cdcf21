import { ts } from 'ts-morph';
import type { Consumer } from './project.js';
import { left, type Desk, type Outcome } from './rename.js';

/** Follows what is imported from entries of single resources, or of their functions, to where it is now. */
export function moveModules(
  { packageName }: Consumer,
  file: ts.SourceFile,
  { to, edits }: Desk,
): readonly (readonly [ts.Node, Outcome])[] {
  return file.statements.flatMap((statement): readonly (readonly [ts.Node, Outcome])[] => {
    const isFrom = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    const from = isFrom ? statement.moduleSpecifier : undefined;
    if (!from || !ts.isStringLiteral(from) || !from.text.startsWith(`${packageName}/`)) return [];
    const entry = from.text.slice(packageName.length + 1);
    if (!to.modules.has(entry)) return [];
    const next = to.modules.get(entry);
    if (next === entry) return [];
    if (next === undefined) return [[from, left(`what \`${entry}\` has is in several modules now`)]];
    edits.replace(from.getStart() + 1, from.end - 1, `${packageName}/${next}`);
    return [[from, { kind: 'changed', text: `\`${entry}\` → \`${next}\`` }]];
  });
}
