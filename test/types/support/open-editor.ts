import { rm } from 'node:fs/promises';
import { consumer } from './sdk.js';
import type { CompilerName } from './compilers.js';
import { CONFIG, snippets, type Editor, type Snippet } from './editor.js';
import { serverEditor } from './server-editor.js';
import { serviceEditor } from './service-editor.js';

/** An editor with a compiler's view of these pieces of code, each a program of its own; it is asked by the code. */
export async function openEditor(compiler: CompilerName, codes: readonly string[]): Promise<Editor<string>> {
  const programs = snippets(codes);
  const files = [...programs.values()].map(({ file, text }) => [file, text] as const);
  const folder = await consumer({ 'tsconfig.json': JSON.stringify(CONFIG), ...Object.fromEntries(files) });
  const editor =
    compiler === 'newest'
      ? await serverEditor(folder)
      : serviceEditor(compiler, folder, [...programs.values()]);
  const place = (code: string): Snippet => {
    const found = programs.get(code);
    if (!found) throw new Error(`the editor was not opened with ${code}`);
    return found;
  };
  return {
    hover: (code) => editor.hover(place(code)),
    completions: (code) => editor.completions(place(code)),
    errors: (code) => editor.errors(place(code)),
    close: async () => {
      await editor.close();
      await rm(folder, { recursive: true });
    },
  };
}
