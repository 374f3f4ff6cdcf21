import { readFileSync } from 'node:fs';
import { InvalidArgumentError, type Command } from 'commander';
import { codeNames, severityOf, type Code } from '../diagnostics/codes.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Context } from './context.js';

const folder = new URL('../../docs/diagnostics/', import.meta.url);

/** `sdkwright explain [CODE]`: the documentation page of a code, or a list of all codes. */
export function addExplain(program: Command, { io, settle }: Context): void {
  program
    .command('explain')
    .description('say what a code means, how it comes about and how to fix it; without one, list them all')
    .argument('[code]', 'code of a problem, for instance ref-not-found', readCode)
    .action((code: Code | undefined) => {
      io.stdout.write(code === undefined ? listCodes() : (readPage(code) ?? ''));
      return settle(Promise.resolve(0));
    });
}

/** The documentation page of a code, as Markdown; absent when there is no such code. */
export function readPage(code: string): string | undefined {
  return isCode(code) ? readFileSync(new URL(`${code}.md`, folder), 'utf8') : undefined;
}

function readCode(text: string): Code {
  if (isCode(text)) return text;
  const near = nearest(text, codeNames);
  throw new InvalidArgumentError(
    near === undefined ? 'sdkwright explain lists all codes.' : `Did you mean ${near}?`,
  );
}

function isCode(text: string): text is Code {
  return (codeNames as readonly string[]).includes(text);
}

/** One line a code: severity, code and the first sentence of its page. */
function listCodes(): string {
  const width = Math.max(...codeNames.map(({ length }) => length));
  const lines = codeNames
    .toSorted()
    .map((code) => `${severityOf(code).padEnd(7)}  ${code.padEnd(width)}  ${firstSentence(code)}\n`);
  return lines.join('');
}

function firstSentence(code: Code): string {
  const [, , text = ''] = (readPage(code) ?? '').split('\n', 3);
  return text.replace(/\.(\s.*)?$/, '');
}
