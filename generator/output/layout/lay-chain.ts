import { breaks, firstFitting, group, hardline, indent, join, type Doc } from './doc.js';
import type { Call, Expression } from './expression-nodes.js';
import { UnknownCode } from './unknown.js';

/** One step from a value to the next: a member, or a call. */
interface Link {
  readonly doc: Doc;
  readonly isCall: boolean;
}

/** A value, and what is done with it one after the other. */
interface Chain {
  readonly start: Expression;
  readonly links: readonly Link[];
}

/** How a value, and the arguments of a call, are laid out. */
interface Lay {
  readonly value: (value: Expression) => Doc;
  readonly call: (call: Call) => Doc;
}

/** More calls than these are broken also where they fit. */
const MOST_CALLS = 2;

/** Lays out a call of a member; where it is of what another call gives and does not fit, each has a line of its own. */
export function layChain(call: Call, lay: Lay): Doc {
  const { start, links } = readChain(call, lay.call);
  const count = isCalled(start) ? 0 : leadingMembers(links);
  const head = [lay.value(start), ...links.slice(0, count).map(({ doc }) => doc)];
  const steps = stepsOf(links.slice(count));
  if (steps.length === 1) return group([...head, ...steps]);
  const calls = steps.length + (start.kind === 'call' ? 1 : 0);
  if (calls > MOST_CALLS || steps.some(breaks) || mayMerge(start, head))
    throw new UnknownCode('a chain of calls');
  return firstFitting([...head, ...steps], [...head, indent([hardline, ...join(hardline, steps)])]);
}

function readChain(call: Call, layCall: Lay['call']): Chain {
  const links: Link[] = [];
  let value: Expression = call;
  for (;;) {
    if (value.kind === 'call' && value.callee.kind === 'member') {
      links.unshift({ doc: layCall(value), isCall: true });
      value = value.callee;
    } else if (value.kind === 'member' && !value.isBracketed) {
      links.unshift({ doc: `${value.isOptional ? '?.' : '.'}${value.name}`, isCall: false });
      value = value.object;
    } else return { start: value, links };
  }
}

function isCalled({ kind }: Expression): boolean {
  if (kind === 'name' || kind === 'this') return false;
  if (kind === 'call' || kind === 'new') return true;
  throw new UnknownCode(`a call of a member of a ${kind}`);
}

/** Members that stay with what they are of: all but the one that is called. */
function leadingMembers(links: readonly Link[]): number {
  return Math.max(links.findIndex(({ isCall }) => isCall) - 1, 0);
}

/** Each ends with a call. */
function stepsOf(links: readonly Link[]): readonly Doc[] {
  const steps: Doc[][] = [];
  for (const [at, { doc, isCall }] of links.entries()) {
    if (at === 0 || (!isCall && links[at - 1]?.isCall)) steps.push([]);
    steps.at(-1)?.push(doc);
  }
  return steps;
}

/** Whether a first call may stay on the line of what it is of: after short names, and those that look like classes. */
function mayMerge(start: Expression, head: readonly Doc[]): boolean {
  const [last] = head.slice(-1);
  if (typeof last !== 'string') return false;
  return (
    /^[.?]*(?:[A-Z]|[$_]+$)/.test(last) || (head.length === 1 && (start.kind === 'this' || last.length < 3))
  );
}
