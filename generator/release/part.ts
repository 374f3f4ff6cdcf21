import type { Place, Step, StepKind } from '../diff/facts/fact.js';
import { append } from '../diff/report/place.js';
import type { Spelling } from '../emit/core/spelling.js';

/** A part of an API as a sentence names it. */
export interface Part {
  /** As code. */
  readonly name: string;
  /** What it is a part of, as code; undefined for what stands by itself. */
  readonly owner: string | undefined;
}

/** How a part is named: `charges` of `PaymentIntent`, or `stripe.customers.create`. */
export function namePart(place: Place, spelling: Spelling): Part {
  const [first, ...rest] = place;
  if (!first) return { name: 'The client', owner: undefined };
  const head = headOf(first, spelling);
  // What something inside a body is given to, or comes back from, is the method.
  const shown = rest.filter((step, index) => !silent.has(step.kind) || index === rest.length - 1);
  const steps = shown.map((step) => spellStep(step, spelling));
  const at = steps.findLastIndex(({ kind }) => named.has(kind));
  if (at < 0) return { name: code(`${head.text}${append('', ...steps)}`, head.word), owner: undefined };
  const name = append('', ...steps.slice(at)).replace(/^(?:\.| = |<)|>$/g, '');
  return { name: code(name), owner: code(`${head.text}${append('', ...steps.slice(0, at))}`, head.word) };
}

const silent: ReadonlySet<StepKind> = new Set(['body', 'response', 'target']);
/** What is spoken of by a name of its own; all else by what it stands in. */
const named: ReadonlySet<StepKind> = new Set([
  'body',
  'callback',
  'failure',
  'header',
  'parameter',
  'property',
  'response',
  'value',
  'variant',
]);

const words: Partial<Record<StepKind, string>> = {
  auth: 'the credentials ',
  event: 'the event ',
  option: 'the option ',
  pagination: 'the pages ',
  resource: 'the resource ',
};

function headOf({ kind, name }: Step, spelling: Spelling): { readonly text: string; readonly word: string } {
  if (kind === 'operation') return { text: spelling.method(name) ?? name, word: '' };
  if (kind === 'schema') return { text: spelling.type(name), word: '' };
  return { text: name === '' ? 'errors' : name, word: words[kind] ?? '' };
}

function spellStep(step: Step, spelling: Spelling): Step {
  return step.kind === 'property' || step.kind === 'parameter'
    ? { ...step, name: spelling.member(step.name) }
    : step;
}

function code(text: string, word = ''): string {
  return `${word}\`${text}\``;
}
