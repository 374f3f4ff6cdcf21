import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { handWrittenFiles, ROOT } from '../support/repository.js';

/** Where text of a description becomes code, a comment or Markdown, and nowhere else. */
const GATES = ['literals', 'comments', 'prose'].map((name) => `generator/emit/typescript/${name}.ts`);

/** Who may write, move and remove files: the sink of what is generated, and commands with files of their own. */
const WRITERS = [
  /^generator\/output\/(file-system|lock|moves|replace-each|replace-files|swap|write)\.ts$/,
  /^generator\/cli\/(acceptance|bundle|init|init-ci|revision|side-branch)\.ts$/,
  /^generator\/pack\//,
];

/** Ways of the file system that change something. */
const WRITING =
  /^(appendFile|chmod|copyFile|cp|createWriteStream|link|mkdir|mkdtemp|open|rename|rm|rmdir|symlink|truncate|unlink|writeFile)(Sync)?$/;

/** What each kind of syntax may not be; undefined where there is nothing against it. */
function objectionTo(node: ts.Node, file: string): string | undefined {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return objectionToCall(node);
  if (ts.isImportSpecifier(node)) return objectionToImport(node, file);
  if (!file.startsWith('generator/emit/') || GATES.includes(file)) return undefined;
  if (ts.isTemplateExpression(node)) {
    const texts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    if (texts.slice(0, -1).some((text) => /['"]$/.test(text))) return 'puts quotes around a value';
    return texts.some(isComment) ? 'writes a comment' : undefined;
  }
  return ts.isStringLiteralLike(node) && isComment(node.text) ? 'writes a comment' : undefined;
}

/** One with no words but ours. */
const OWN_COMMENT = '/** The functions as one value. */';

function isComment(text: string): boolean {
  return /\/\*|\*\/|(?<!:)\/\//.test(text.replace(OWN_COMMENT, ''));
}

function objectionToCall(node: ts.CallExpression | ts.NewExpression): string | undefined {
  const called = node.expression.getText();
  if (/^(eval|Function|globalThis\.eval)$/.test(called)) return `calls ${called}`;
  return undefined;
}

function objectionToImport(node: ts.ImportSpecifier, file: string): string | undefined {
  const { text } = node.parent.parent.parent.moduleSpecifier as ts.StringLiteral;
  const name = (node.propertyName ?? node.name).text;
  const isWriting = /^node:fs(\/promises)?$/.test(text) && WRITING.test(name);
  return isWriting && !WRITERS.some((place) => place.test(file)) ? `imports ${name}` : undefined;
}

/** Files outside the emitters are parsed only where there may be something. */
const SUSPICIOUS = /node:fs|\beval\b|\bFunction\(/;

function objectionsTo(file: string, text: string): readonly string[] {
  if (!file.startsWith('generator/emit/') && !SUSPICIOUS.test(text)) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const objection = objectionTo(node, file);
    if (objection !== undefined) found.push(`${file} ${objection}: ${node.getText().slice(0, 80)}`);
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

describe('text of descriptions', () => {
  it('goes into code, comments and files by the ways that are made for it', () => {
    const files = handWrittenFiles().filter((file) => file.startsWith('generator/'));
    const objections = files.flatMap((file) =>
      objectionsTo(file, readFileSync(path.join(ROOT, file), 'utf8')),
    );
    expect(objections).toEqual([]);
  });

  it('stands in prose only as what a helper made of it', () => {
    const folder = path.join(ROOT, 'templates/typescript/package');
    const text = ['README.md.hbs', 'api.md.hbs'].map((name) => readFileSync(path.join(folder, name), 'utf8'));
    const prose = text.join('\n').replaceAll(/```ts[\s\S]*?```/g, '');
    const bare = [...prose.matchAll(/\{\{([\w.@]+)\}\}/g)].map(([, name]) => name);
    // Names: of the package, which is checked, or made of the letters that names have; and a number.
    const names =
      'client env expansion.depth name path this variable module symbol.name symbol.module @root.client';
    expect(bare.filter((name) => !['else', ...names.split(' ')].includes(name ?? ''))).toEqual([]);
  });

  it.each([
    ['const text = `x: "${name}"`;', 'puts quotes around a value'],
    ["const text = `'${name}'`;", 'puts quotes around a value'],
    ['const text = `/** ${words} */`;', 'writes a comment'],
    ["const text = '// ' + words;", 'writes a comment'],
    ['const f = new Function(text);', 'calls Function'],
    ['eval(text);', 'calls eval'],
    ["import { writeFile } from 'node:fs/promises';", 'imports writeFile'],
    ["import { rmSync as remove } from 'node:fs';", 'imports rmSync'],
    ["import { readFile } from 'node:fs/promises';", undefined],
    ['const text = `${name}: ${value}`;', undefined],
  ])('%s', (text, objection) => {
    const [found] = objectionsTo('generator/emit/typescript/x.ts', text);
    expect(found?.split(' ').slice(1).join(' ').split(':')[0]).toBe(objection);
  });
});
