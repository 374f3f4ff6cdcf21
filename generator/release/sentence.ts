import type { Change } from '../diff/judge/change.js';
import type { Doc } from '../model/schema.js';
import type { Part } from './part.js';

/** As many places are named; of more it is said how many they are. */
const named = 4;

/** One thing that happened, in all the places where it did. */
export interface Event {
  readonly change: Change;
  readonly parts: readonly Part[];
}

/** For instance: X is gone from Invoice, Quote and 3 more. */
export function tellEvent({ change, parts }: Event): string {
  const { message } = change;
  const owners = parts.flatMap(({ owner }) => owner ?? []);
  const [first] = parts;
  if (!first) return message;
  if (owners.length === 0) {
    const verb = parts.length > 1 ? message.replace(/^is /, 'are ') : message;
    return capitalize(`${list(parts.map(({ name }) => name))} ${verb}`);
  }
  return capitalize(`${first.name} ${withOwners(message, list(owners))}`);
}

/** What is said of a part, with what it is a part of where that belongs. */
function withOwners(message: string, owners: string): string {
  if (message === 'is gone') return `${message} from ${owners}`;
  if (/^is new\b/.test(message)) return message.replace('is new', `is new in ${owners}`);
  if (message.endsWith('a value') || message.endsWith('a new value')) return `${message} of ${owners}`;
  return message.includes(' it can ') ? message.replace(' it ', ` ${owners} `) : `of ${owners} ${message}`;
}

/** Names as a sentence lists them. */
function list(names: readonly string[]): string {
  const rest = names.length - named + 1;
  const shown = names.length > named ? [...names.slice(0, named - 1), `${rest} more`] : names;
  const last = shown.at(-1) ?? '';
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : last;
}

/** What the description says of something new: its first sentence, as a sentence of its own. */
export function tellWords({ change: { fact }, parts }: Event): string {
  if (fact.kind !== 'added' || parts.length > 1) return '';
  const { doc, schema } = (fact.after ?? {}) as {
    readonly doc?: Doc;
    readonly schema?: { readonly doc?: Doc };
  };
  const [sentence = ''] = (doc ?? schema?.doc)?.description?.trim().split(/(?<=[.;:])\s/) ?? [];
  return sentence === '' ? '' : ` ${capitalize(sentence.replace(/[.;:]?$/, '.'))}`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
