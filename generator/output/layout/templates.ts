import { breaks } from './doc.js';
import { layExpression } from './lay-expression.js';
import { printDoc } from './print-doc.js';
import { readExpression } from './read-expression.js';
import { Reader } from './reader.js';
import { UnknownCode } from './unknown.js';

/** A template literal: what it is put together from is never broken. */
export function templateText(literal: string): string {
  if (!literal.includes('${')) return literal;
  return literal.replace(/\\.|\$\{((?:[^{}]|\{[^}]*\})*)\}/g, (found: string, code?: string) =>
    code === undefined ? found : `\${${layEmbedded(code)}}`,
  );
}

function layEmbedded(code: string): string {
  if (/^[A-Za-z_$][\w$]*$/.test(code)) return code;
  const reader = new Reader(code);
  const doc = layExpression(readExpression(reader));
  if (reader.token.kind !== 'end' || breaks(doc)) throw new UnknownCode('a part of a template');
  return printDoc(doc, Infinity);
}
