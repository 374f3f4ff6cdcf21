import type { Expression } from './expression-nodes.js';
import type { Reader } from './reader.js';

/** Each takes two values; they are not put together without parentheses. */
const COMPARISONS: readonly string[] = ['===', '!==', '-', 'instanceof'];
/** Chosen between after they are compared. */
const CHOICES: readonly string[] = ['||', '??'];

/** Reads one value, or two with a sign in between, each of which may be a comparison. */
export function readOperation(reader: Reader, read: () => Expression): Expression {
  return readOne(reader, CHOICES, () => readOne(reader, COMPARISONS, read));
}

function readOne(reader: Reader, operators: readonly string[], read: () => Expression): Expression {
  const left = read();
  const { text: operator } = reader.token;
  if (!operators.includes(operator)) return left;
  reader.next();
  return { kind: 'operation', left, operator, right: read() };
}
