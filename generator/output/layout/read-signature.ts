import { readParameters } from './read-parameters.js';
import { readType } from './read-type.js';
import type { Reader } from './reader.js';
import type { Signature, TypeParameter } from './type-nodes.js';

/** Reads what a function takes and gives, from its type parameters on. */
export function readSignature(reader: Reader): Signature {
  const typeParameters = readTypeParameters(reader);
  const parameters = readParameters(reader);
  return { typeParameters, parameters, result: reader.accept(':') ? readType(reader) : undefined };
}

/** Reads type parameters in angle brackets; none if there are none. */
export function readTypeParameters(reader: Reader): readonly TypeParameter[] {
  return reader.accept('<') ? reader.list('>', () => readTypeParameter(reader)) : [];
}

function readTypeParameter(reader: Reader): TypeParameter {
  const word = reader.word();
  const name = word === 'const' ? `const ${reader.word()}` : word;
  const constraint = reader.accept('extends') ? readType(reader) : undefined;
  return { name, constraint, initial: reader.accept('=') ? readType(reader) : undefined };
}
