import { layBlock } from './blocks.js';
import { group, hardline, indent, line, softline, type Doc } from './doc.js';
import { layExpression } from './lay-expression.js';
import { quoted } from './literals.js';
import { readExpression } from './read-expression.js';
import type { Reader } from './reader.js';
import { layStatement } from './statements.js';

/** Reads and lays out a condition, what is done if it holds, and what otherwise. */
export function layIf(reader: Reader): Doc {
  reader.expect('(');
  const test = layExpression(readExpression(reader));
  reader.expect(')');
  const isBlock = reader.is('{');
  const begin = group(['if (', group([indent([softline, test]), softline]), ')', layClause(reader)]);
  if (!reader.accept('else')) return begin;
  const end = reader.is('if') ? [' ', layStatement(reader)] : layClause(reader);
  return [begin, isBlock ? ' ' : hardline, 'else', group(end)];
}

/** Reads and lays out a loop over what comes one after the other. */
export function layFor(reader: Reader): Doc {
  reader.expect('await');
  reader.expect('(');
  reader.expect('const');
  const name = reader.word();
  reader.expect('of');
  const values = layExpression(readExpression(reader));
  reader.expect(')');
  return group([`for await (const ${name} of `, values, ')', layClause(reader)]);
}

/** One statement, below if it does not fit beside; or several. */
function layClause(reader: Reader): Doc {
  return reader.is('{') ? [' ', layStatements(reader)] : indent([line, layStatement(reader)]);
}

function layStatements(reader: Reader): Doc {
  return layBlock(reader, () => layStatement(reader));
}

/** Reads and lays out statements, and what is done when one of them fails. */
export function layTry(reader: Reader): Doc {
  const tried = layStatements(reader);
  reader.expect('catch');
  reader.expect('(');
  const name = reader.word();
  reader.expect(')');
  return ['try ', tried, ` catch (${name}) `, layStatements(reader)];
}

/** Reads and lays out what ends a function with an error. */
export function layThrow(reader: Reader): Doc {
  const value = readExpression(reader);
  reader.expect(';');
  return ['throw ', layExpression(value), ';'];
}

/** Reads and lays out what is added to another module. */
export function layDeclared(reader: Reader): Doc {
  reader.expect('module');
  const name = quoted(reader.next().text);
  return [`declare module ${name} `, layStatements(reader)];
}
