import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { COMPILERS } from './compilers.js';
import type { Editor, Snippet } from './editor.js';
import { startServer } from './language-server.js';

const CAPABILITIES = { textDocument: { hover: { contentFormat: ['markdown'] }, diagnostic: {} } };
/** Of the protocol: underlined in red. */
const SEVERITY_ERROR = 1;

/** The newest compiler's own language server: a native program, without a programming interface like its elders'. */
export async function serverEditor(folder: string): Promise<Editor<Snippet>> {
  const server = startServer([join(COMPILERS.newest, 'bin/tsc'), '--lsp', '--stdio'], folder);
  const rootUri = pathToFileURL(folder).href;
  await server.request('initialize', { processId: process.pid, rootUri, capabilities: CAPABILITIES });
  server.notify('initialized', {});
  const ask = (question: string, { file, text, cursor }: Snippet): Promise<unknown> => {
    const uri = pathToFileURL(join(folder, file)).href;
    const textDocument = { uri, languageId: 'typescript', version: 0, text };
    server.notify('textDocument/didOpen', { textDocument });
    const position = positionOf(text, cursor);
    const answer = server.request(`textDocument/${question}`, { textDocument: { uri }, position });
    server.notify('textDocument/didClose', { textDocument: { uri } });
    return answer;
  };
  return {
    hover: async (place) => {
      const { contents } = (await ask('hover', place)) as { contents: { value: string } };
      const [, type = '', words = ''] = /^```\w*\n([^]*?)\n```\n?([^]*)$/.exec(contents.value) ?? [];
      return { type, words: words.replace(/^\*@[^]*/m, '').trim() };
    },
    completions: async (place) => {
      const offered = (await ask('completion', place)) as { items: { label: string }[] } | null;
      return (offered?.items ?? []).map(({ label }) => label.replace(/\?$/, '')).sort();
    },
    errors: async (place) => {
      const { items } = (await ask('diagnostic', place)) as Diagnostics;
      const errors = items.filter(({ severity }) => severity === SEVERITY_ERROR);
      return errors.map(({ message }) => message.split('\n', 1)[0] ?? '');
    },
    close: () => server.close(),
  };
}

interface Diagnostics {
  readonly items: readonly { readonly severity: number; readonly message: string }[];
}

function positionOf(text: string, offset: number): { readonly line: number; readonly character: number } {
  const before = text.slice(0, Math.max(offset, 0)).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
