import { readExpression } from './read-expression.js';
import { readType } from './read-type.js';
import type { Reader } from './reader.js';
import type { Parameter } from './type-nodes.js';

/** Reads parameters in their parentheses. */
export function readParameters(reader: Reader): readonly Parameter[] {
  reader.expect('(');
  return readParameterList(reader);
}

/** Reads parameters up to the closing parenthesis; `first` is the name of the first where that was read already. */
export function readParameterList(reader: Reader, first?: string): readonly Parameter[] {
  const names = first === undefined ? [] : [first];
  return reader.list(')', () => readParameter(reader, names.pop()));
}

function readParameter(reader: Reader, known: string | undefined): Parameter {
  const dots = known === undefined && reader.accept('...') ? '...' : '';
  const name = known ?? reader.word();
  const mark = reader.accept('?') ? '?' : '';
  const type = reader.accept(':') ? readType(reader) : undefined;
  const initial = reader.accept('=') ? readExpression(reader) : undefined;
  return { name: `${dots}${name}${mark}`, type, initial };
}
