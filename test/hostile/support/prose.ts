import * as prettier from 'prettier';
import { outlineOf } from './outline.js';

interface Node {
  readonly type: string;
  readonly lang?: string | null;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** The formatter's parser, which its types do not tell of. */
const { __debug: formatter } = prettier as unknown as {
  readonly __debug: { parse(text: string, options: { parser: string }): Promise<{ readonly ast: Node }> };
};

/** The structure of what is no code: Markdown without its words but with that of its examples; of JSON the keys. */
export async function proseOf(path: string, text: string): Promise<readonly string[]> {
  if (path.endsWith('.json')) return keysOf(JSON.parse(text), '');
  if (!path.endsWith('.md')) return [];
  const { ast } = await formatter.parse(text, { parser: 'markdown' });
  return linesOf(ast, '');
}

function keysOf(value: unknown, indent: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [indent + key, ...keysOf(member, `${indent} `)]);
}

function linesOf(
  { type, lang, url = '', value = '', children = [] }: Node,
  indent: string,
): readonly string[] {
  if (type === 'text') return [];
  const code = type === 'code' && lang === 'ts' ? outlineOf('example.ts', value) : [];
  const shown = type === 'html' ? value : url;
  return [
    `${indent}${type} ${shown}`,
    ...[...code, ...children.flatMap((child) => linesOf(child, `${indent} `))],
  ];
}
