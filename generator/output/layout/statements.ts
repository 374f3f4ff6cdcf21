import { layTypeAlias } from './assignment.js';
import { layBlock } from './blocks.js';
import { group, type Doc } from './doc.js';
import { layDeclared, layFor, layIf, layThrow, layTry } from './control.js';
import { layClass, layEnum, layInterface } from './declarations.js';
import { layExpression } from './lay-expression.js';
import { laySignature, layTypeParameters } from './lay-signature.js';
import { layExports, layImport } from './modules.js';
import { readExpression } from './read-expression.js';
import { readSignature, readTypeParameters } from './read-signature.js';
import { readType } from './read-type.js';
import type { Reader } from './reader.js';
import { UnknownCode } from './unknown.js';
import { layVariable } from './variables.js';

const STATEMENTS: ReadonlyMap<string, (reader: Reader) => Doc> = new Map([
  ['import', layImport],
  ['export', layExport],
  ['interface', layInterface],
  ['type', layAlias],
  ['class', layClass],
  ['enum', layEnum],
  ['function', layFunction],
  ['namespace', layNamespace],
  ['const', layVariable],
  ['return', layReturn],
  ['declare', layDeclared],
  ['for', layFor],
  ['if', layIf],
  ['throw', layThrow],
  ['try', layTry],
]);

/** Reads and lays out a statement. */
export function layStatement(reader: Reader): Doc {
  const { text } = reader.token;
  const lay = STATEMENTS.get(text);
  if (!lay) return layExpressionStatement(reader);
  reader.next();
  return lay(reader);
}

function layExport(reader: Reader): Doc {
  const { text } = reader.token;
  if (text === '{' || text === '*') return layExports(reader, '');
  if (text === 'type' || !STATEMENTS.has(text)) return layExportedType(reader);
  return ['export ', layStatement(reader)];
}

/** After `export`, the word `type` can stand before names too. */
function layExportedType(reader: Reader): Doc {
  reader.expect('type');
  return reader.is('{') || reader.is('*') ? layExports(reader, ' type') : ['export ', layAlias(reader)];
}

function layAlias(reader: Reader): Doc {
  const name = `type ${reader.word()}`;
  const parameters = readTypeParameters(reader);
  if (parameters.length > 1) throw new UnknownCode('several parameters of a type');
  reader.expect('=');
  const type = readType(reader);
  reader.expect(';');
  return [layTypeAlias([name, layTypeParameters(parameters)], type), ';'];
}

function layNamespace(reader: Reader): Doc {
  const name = reader.word();
  return [`namespace ${name} `, group(layBlock(reader, () => layStatement(reader)))];
}

function layFunction(reader: Reader): Doc {
  const name = reader.word();
  return [`function ${name}`, ...layFunctionRest(reader)];
}

/** Lays out a function or method from what stands after its name. */
export function layFunctionRest(reader: Reader): readonly Doc[] {
  const signature = readSignature(reader);
  const body = layBlock(reader, () => layStatement(reader));
  return [layTypeParameters(signature.typeParameters), group(laySignature(signature)), ' ', body];
}

function layReturn(reader: Reader): Doc {
  const value = readExpression(reader);
  reader.expect(';');
  return ['return ', layExpression(value), ';'];
}

function layExpressionStatement(reader: Reader): Doc {
  const value = readExpression(reader);
  reader.expect(';');
  const { kind } = value.kind === 'prefix' ? value.value : value;
  if (kind !== 'call') throw new UnknownCode('a statement that is no call');
  return [layExpression(value), ';'];
}
