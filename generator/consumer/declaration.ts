import { ts } from 'ts-morph';
import type { Consumer } from './project.js';

/**
 * What a symbol of the SDK is known by: the names of the declarations around it and its own, as in `Pet.Cage.floor_size`
 * or `Pets.create`. What is exported by functions' files, which have the same names in many, begins with the file.
 * Empty for all that does not come from the SDK; several for a member of a union.
 */
export function keysOf(consumer: Consumer, symbol: ts.Symbol | undefined): readonly string[] {
  if (!symbol) return [];
  const { checker } = consumer;
  const found = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const keys = (found.declarations ?? []).flatMap((declaration) => keyOf(consumer, declaration) ?? []);
  return [...new Set(keys)];
}

function keyOf(consumer: Consumer, declaration: ts.Declaration): string | undefined {
  const path = consumer.pathInSdk(declaration.getSourceFile());
  if (path === undefined) return undefined;
  const names: string[] = [];
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const name = ts.getNameOfDeclaration(node as ts.Declaration);
    if (name && isNamed(node)) names.unshift(textOf(name));
  }
  const key = names.join('.');
  return path.startsWith('src/functions/') ? `${path}#${key}` : key;
}

function isNamed(node: ts.Node): boolean {
  return (
    ts.isInterfaceDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isClassElement(node) ||
    ts.isTypeElement(node) ||
    ts.isEnumMember(node) ||
    ts.isPropertyAssignment(node)
  );
}

function textOf(name: ts.DeclarationName): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : name.getText();
}
