import { isRequired } from './assignment.js';
import {
  breakAround,
  breaks,
  firstFitting,
  group,
  indent,
  join,
  line,
  rigid,
  softline,
  trailingComma,
  type Doc,
} from './doc.js';
import type { Call, Expression } from './expression-nodes.js';
import { layChain } from './lay-chain.js';
import { layExpression, layFunction } from './lay-expression.js';
import { UnknownCode } from './unknown.js';

/** Lays out a call. */
export function layCall(call: Call): Doc {
  const { kind, callee, types, values } = call;
  if (callee.kind === 'member') return layChain(call, { value: layExpression, call: layTaken });
  if (callee.kind === 'call') throw new UnknownCode('a call of what another call gives');
  const taken = isRequired(call) ? rigid(layArguments(values)) : layArguments(values);
  return [kind === 'new' ? 'new ' : '', layExpression(callee), types, taken];
}

function layTaken({ types, values }: Call): Doc {
  return [types, layArguments(values)];
}

function layArguments(values: readonly Expression[]): Doc {
  if (values.length === 0) return '()';
  const docs = values.map((value) => layExpression(value));
  if (isComposition(values)) return layBroken(docs);
  if (isLastHugged(values)) return layHugged(values, docs);
  const listed = join([',', line], docs);
  return group(['(', indent([softline, ...listed]), trailingComma, softline, ')'], docs.some(breaks));
}

/** Each argument on a line of its own. */
function layBroken(docs: readonly Doc[]): Doc {
  return group(['(', indent([line, ...join([',', line], docs)]), trailingComma, line, ')'], true);
}

/** The last argument begins on the line of the call, if all before it fit there. */
function layHugged(values: readonly Expression[], docs: readonly Doc[]): Doc {
  const before = docs.slice(0, -1);
  const last = layLast(values.at(-1), docs);
  if (before.some(breaks)) return layBroken(docs);
  const write = (doc: Doc): Doc => ['(', ...before.flatMap((each) => [each, ', ']), doc, ')'];
  const broken = write(group(last, true));
  return breaks(last)
    ? [breakAround, firstFitting(broken, layBroken(docs))]
    : firstFitting(write(last), broken, layBroken(docs));
}

function layLast(value: Expression | undefined, docs: readonly Doc[]): Doc {
  return value?.kind === 'function' ? layFunction(value, true) : (docs.at(-1) ?? '');
}

function isLastHugged(values: readonly Expression[]): boolean {
  const last = values.at(-1);
  const before = values.at(-2);
  if (!last || !isHuggable(last) || before?.kind === last.kind) return false;
  if (values.length === 2 && before?.kind === 'function' && last.kind === 'array') return false;
  return values.length === 1 || !(last.kind === 'array' && last.items.every(({ kind }) => kind === 'number'));
}

function isHuggable(value: Expression): boolean {
  if (value.kind === 'object') return value.properties.length > 0;
  if (value.kind === 'array') return value.items.length > 0;
  if (value.kind === 'cast') return isHuggable(value.value);
  return value.kind === 'function' && ['object', 'array', 'call', 'block'].includes(value.body.kind);
}

/** Functions beside other functions, or beside calls that take some. */
function isComposition(values: readonly Expression[]): boolean {
  if (values.length < 2) return false;
  const functions = values.filter(({ kind }) => kind === 'function').length;
  const inner = values.flatMap((value) => (value.kind === 'call' ? value.values : []));
  return functions > 1 || inner.some(({ kind }) => kind === 'function');
}
