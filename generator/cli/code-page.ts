import { readFileSync } from 'node:fs';
import { codeNames, type Code } from '../diagnostics/codes.js';

const folder = new URL('../../docs/diagnostics/', import.meta.url);

/** The documentation page of a code, as Markdown; absent when there is no such code. */
export function readPage(code: string): string | undefined {
  return isCode(code) ? readFileSync(new URL(`${code}.md`, folder), 'utf8') : undefined;
}

function isCode(text: string): text is Code {
  return (codeNames as readonly string[]).includes(text);
}
