import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/repository.js';

const SOURCE = join(ROOT, 'generated/stripe/src');

/** A class's or an interface's member that users see. */
interface Member {
  readonly name: string;
  readonly words: string;
}

const PLACES = ['client.ts', 'core.ts', 'errors.ts', 'events.ts', 'pagination.ts', 'resources', 'models'];

describe('words over', () => {
  const members = PLACES.flatMap(filesAt).flatMap(membersOf);
  const of = (kind: Kind): readonly Member[] => members.flatMap((each) => (each.kind === kind ? [each] : []));

  test('every method: a sentence, verb and route', () => {
    const methods = of('method').filter(({ name }) => name.startsWith('resources'));
    expect(methods.length).toBeGreaterThan(380);
    const lacking = methods.filter(
      ({ words }) => !/^[A-Z][^]*\.\s`(GET|POST|DELETE) \/v1\/[^`]+`$/.test(words),
    );
    expect(lacking).toEqual([]);
  });

  test('every attribute and parameter', () => {
    const properties = of('property');
    expect(properties.length).toBeGreaterThan(7_000);
    expect(properties.filter(({ words }) => words === '')).toEqual([]);
  });
});

type Kind = 'method' | 'property';

function filesAt(place: string): readonly string[] {
  if (place.endsWith('.ts')) return [place];
  const names = readdirSync(join(SOURCE, place), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(place, name));
}

function membersOf(file: string): readonly (Member & { readonly kind: Kind })[] {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  const found: (Member & { readonly kind: Kind })[] = [];
  const visit = (node: ts.Node): void => {
    const kind = kindOf(node);
    if (kind) found.push({ kind, name: `${file}: ${nameOf(node)}`, words: wordsOf(node) });
    // The key that is for types only holds types, not attributes.
    if (!isPhantom(node)) ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return found;
}

function kindOf(node: ts.Node): Kind | undefined {
  if (ts.isMethodDeclaration(node)) return 'method';
  if (isPhantom(node) || overrides(node)) return undefined;
  return ts.isPropertySignature(node) || ts.isPropertyDeclaration(node) ? 'property' : undefined;
}

/** What it overrides has the words. */
function overrides(node: ts.Node): boolean {
  return ts.canHaveModifiers(node) && hasOverride(ts.getModifiers(node) ?? []);
}

function hasOverride(modifiers: readonly ts.Modifier[]): boolean {
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.OverrideKeyword);
}

function isPhantom(node: ts.Node): boolean {
  return ts.isPropertySignature(node) && ['[expandable]', '[passages]'].includes(node.name.getText());
}

/** With the names of what it is in. */
function nameOf(node: ts.Node): string {
  const named = (each: ts.Node): each is ts.Node & { readonly name: ts.Node } => 'name' in each;
  const above = ts.isSourceFile(node.parent) ? '' : nameOf(node.parent);
  return named(node) ? [above, node.name.getText()].filter(Boolean).join('.') : above;
}

function wordsOf(node: ts.Node): string {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return comments
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join('\n')
    .trim();
}
