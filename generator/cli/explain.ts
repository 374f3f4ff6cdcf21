import { InvalidArgumentError, type Command } from 'commander';
import { codeNames, severityOf, type Code } from '../diagnostics/codes.js';
import { nearest } from '../diagnostics/nearest.js';
import { readRulePage } from '../diff/rule-page.js';
import { rules } from '../diff/rules.js';
import { readPage } from './code-page.js';
import type { Context } from './context.js';

/** `sdkwright explain [CODE]`: what is written about a code or a rule of `diff`, or a list of all codes. */
export function addExplain(command: Command, { io, settle }: Context): void {
  command
    .argument('[code]', 'code of a problem, for instance ref-not-found, or rule of diff', readCode)
    .action((code: string | undefined) => {
      io.stdout.write(code === undefined ? listCodes() : (readPage(code) ?? readRule(code) ?? ''));
      return settle(Promise.resolve(0));
    });
}

/** The part of a page that is about a rule of `diff`, as Markdown; absent when there is no such rule. */
export function readRule(id: string): string | undefined {
  const rule = rules.find((each) => each.id === id);
  return rule && readRulePage(rule);
}

function readCode(text: string): string {
  const names = [...codeNames, ...rules.map(({ id }) => id)];
  if (names.includes(text)) return text;
  const near = nearest(text, names);
  throw new InvalidArgumentError(
    near === undefined ? 'sdkwright explain lists all codes.' : `Did you mean ${near}?`,
  );
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
