import ts from 'typescript';
import { blocksOf, replaceBlocks } from './blocks.js';

/** A description in Markdown and what is to be seen of the package made from it. */
export interface Scenario {
  readonly yaml: string;
  readonly excerpts: readonly Excerpt[];
}

/** Declarations of one file of the package. */
export interface Excerpt {
  readonly file: string;
  /** Kind and name, for instance `interface Pet`. */
  readonly declarations: readonly string[];
  /** As recorded. */
  readonly text: string;
}

const TITLE = /title="([^"]+)" excerpt="([^"]+)"/;

/** The scenario that a Markdown file tells: one `yaml` block, then `ts` blocks with title and excerpt. */
export function parseScenario(markdown: string): Scenario {
  const blocks = blocksOf(markdown);
  const yaml = blocks.find(({ language }) => language === 'yaml')?.text;
  if (yaml === undefined) throw new Error('the scenario has no yaml block');
  const excerpts = blocks.flatMap(({ language, info, text }) => {
    if (language !== 'ts') return [];
    const [, file, names] = TITLE.exec(info) ?? [];
    if (file === undefined || names === undefined)
      throw new Error(`the block needs title="…" excerpt="…", not ${info}`);
    return [{ file, declarations: names.split(', '), text }];
  });
  return { yaml, excerpts };
}

/** The Markdown with other texts in its excerpts, in order. */
export function recordScenario(markdown: string, texts: readonly string[]): string {
  return replaceBlocks(markdown, 'ts', texts);
}

/** The named declarations of a file as they are printed, with their comments; throws when there is none of the name. */
export function excerptOf(source: string, declarations: readonly string[]): string {
  const file = ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest, true);
  const textOf = (statement: ts.Statement): string =>
    source.slice(statement.getStart(file, true), statement.end);
  const known = new Map(file.statements.map((statement) => [headline(statement), textOf(statement)]));
  const texts = declarations.map((declaration) => {
    const text = known.get(declaration);
    if (text === undefined)
      throw new Error(`no ${declaration}; there are ${[...known.keys()].filter(Boolean).join(', ')}`);
    return text;
  });
  return `${texts.join('\n\n')}\n`;
}

function headline(statement: ts.Statement): string {
  if (ts.isClassDeclaration(statement)) return `class ${statement.name?.text ?? ''}`;
  if (ts.isFunctionDeclaration(statement)) return `function ${statement.name?.text ?? ''}`;
  if (ts.isInterfaceDeclaration(statement)) return `interface ${statement.name.text}`;
  if (ts.isTypeAliasDeclaration(statement)) return `type ${statement.name.text}`;
  if (ts.isFunctionDeclaration(statement)) return `function ${statement.name?.text ?? ''}`;
  if (ts.isModuleDeclaration(statement)) return `namespace ${statement.name.text}`;
  if (!ts.isVariableStatement(statement)) return '';
  return `const ${statement.declarationList.declarations.map(({ name }) => name.getText()).join(', ')}`;
}
