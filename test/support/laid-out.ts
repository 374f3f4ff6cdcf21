import { format } from 'prettier';
import { expect } from 'vitest';
import type { GeneratedFile } from '../../generator/emit/core/emitter.js';
import { layOut } from '../../generator/output/layout/layout.js';

/** What is laid out is what prettier makes of it; the paths of files that are not, because something in them is unknown. */
export async function expectLaidOut(files: readonly GeneratedFile[]): Promise<readonly string[]> {
  const unknown = [];
  for (const { path, text } of files.filter((file) => file.format)) {
    const mine = layOut(path, text);
    if (mine === undefined) unknown.push(path);
    else expect(mine, path).toBe(await pretty(path, text));
  }
  return unknown;
}

/** What prettier makes of a text. */
export async function pretty(path: string, text: string): Promise<string> {
  return format(text, { filepath: path, singleQuote: true, printWidth: 110, trailingComma: 'all' });
}
