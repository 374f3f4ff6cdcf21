import { layBlock } from './blocks.js';
import { rigid } from './doc.js';
import type { Block, FunctionLiteral } from './expression-nodes.js';
import { readExpression } from './read-expression.js';
import type { Reader } from './reader.js';
import { layStatement } from './statements.js';

/** Reads an arrow function whose parameters are names, or members of an object, without types. */
export function readFunction(reader: Reader): FunctionLiteral {
  const mark = reader.accept('async') ? 'async ' : '';
  reader.expect('(');
  const parameters = reader.list(')', () => readParameter(reader));
  reader.expect('=>');
  const head = `${mark}(${parameters.join(', ')})`;
  const body = reader.is('{') ? readBody(reader) : readExpression(reader);
  const isPlain = parameters.length === 0 && body.kind !== 'block';
  return { kind: 'function', head: isPlain ? head : rigid(head), body };
}

function readParameter(reader: Reader): string {
  if (!reader.accept('{')) return reader.word();
  return `{ ${reader.list('}', () => reader.word()).join(', ')} }`;
}

function readBody(reader: Reader): Block {
  return { kind: 'block', doc: layBlock(reader, () => layStatement(reader)) };
}
