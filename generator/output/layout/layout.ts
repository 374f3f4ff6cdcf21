import { layEach } from './blocks.js';
import type { Doc } from './doc.js';
import { layJson } from './json.js';
import { layMarkdown } from './markdown.js';
import { printDoc } from './print-doc.js';
import { Reader } from './reader.js';
import { layStatement } from './statements.js';
import { UnknownCode } from './unknown.js';

/** Columns of a line. */
const WIDTH = 110;

/**
 * Lays out a file as prettier does with the settings of `format.ts`. Undefined where its language is not known here, or
 * where there is anything in it that generated code usually has not: prettier has to do it then.
 */
export function layOut(path: string, text: string): string | undefined {
  const lay = layerOf(path);
  try {
    return lay?.(text);
  } catch (error) {
    if (error instanceof UnknownCode) return undefined;
    throw error;
  }
}

function layerOf(path: string): ((text: string) => string) | undefined {
  if (path.endsWith('.ts')) return layModule;
  if (path.endsWith('.md')) return (text) => layMarkdown(text, layFenced);
  if (!path.endsWith('.json')) return undefined;
  const isSpread = /(^|\/)package\.json$/.test(path);
  return (text) => print(layJson(new Reader(text), isSpread));
}

function print(doc: Doc): string {
  return `${printDoc(doc, WIDTH).trimEnd()}\n`;
}

function layModule(text: string): string {
  const reader = new Reader(text);
  const docs = layEach(reader, '', () => layStatement(reader));
  const last = reader.comments();
  if (docs.length > 0 === last.length > 0)
    throw new UnknownCode('comments after all else, or nothing at all');
  return print([...docs, ...last]);
}

/** What commands of a shell look like is left as it is. */
function layFenced(language: string, code: string): string {
  if (language === 'sh') return code;
  if (language === 'ts' || language === 'js') return layModule(code);
  throw new UnknownCode(`code in ${language}`);
}
