import { layEach } from './blocks.js';
import type { Doc } from './doc.js';
import { layJson } from './json.js';
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
    return lay && `${printDoc(lay(new Reader(text)), WIDTH).trimEnd()}\n`;
  } catch (error) {
    if (error instanceof UnknownCode) return undefined;
    throw error;
  }
}

function layerOf(path: string): ((reader: Reader) => Doc) | undefined {
  if (path.endsWith('.ts')) return layModule;
  if (!path.endsWith('.json')) return undefined;
  const isSpread = /(^|\/)package\.json$/.test(path);
  return (reader) => layJson(reader, isSpread);
}

function layModule(reader: Reader): Doc {
  const docs = layEach(reader, '', () => layStatement(reader));
  const last = reader.comments();
  if (docs.length > 0 === last.length > 0)
    throw new UnknownCode('comments after all else, or nothing at all');
  return [...docs, ...last];
}
