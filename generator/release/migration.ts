import { haveWordInCommon } from '../diff/facts/renames.js';
import { pairOperations } from '../diff/facts/resources.js';
import type { Fact, Place } from '../diff/facts/fact.js';
import { wordKey } from '../model/words.js';
import { append } from '../diff/report/place.js';
import type { Change } from '../diff/judge/change.js';
import type { Report } from '../diff/report/report.js';
import type { Spelling } from '../emit/core/spelling.js';

/** How code is written before and after a release. */
export interface Spellings {
  readonly before: Spelling;
  readonly after: Spelling;
}

/** What changes how a call is written. */
const calls: ReadonlySet<string> = new Set(['operation.name', 'operation.resource', 'operation.arguments']);

/** Says of changes how code follows them. */
export class Migrations {
  readonly #spellings: Spellings;
  /** New ids of operations by their old ones. */
  readonly #operations: ReadonlyMap<string, string>;
  readonly #changes: readonly Change[];

  constructor({ before, after, changes }: Report, spellings: Spellings) {
    const pairs = pairOperations(before.model.resources, after.model.resources);
    this.#operations = new Map([...pairs].map(([old, now]) => [old.operation.id, now.operation.id]));
    this.#spellings = spellings;
    this.#changes = changes;
  }

  /** What to do, in words; undefined where there is nothing to be done, or nothing is known. */
  advice(change: Change): string | undefined {
    const { fact } = change;
    if (fact.kind !== 'removed') return change.hint;
    const beside = this.#changes.filter((other) => isNewBeside(other.fact, fact));
    const names = beside.map((other) => lastName(other.fact));
    const value = only(names.filter((name) => wordKey(name) === wordKey(lastName(fact))));
    if (fact.subject === 'enum.value' && value !== undefined) return `it is written \`${value}\` now`;
    const member = only(names.filter((name) => haveWordInCommon(name, lastName(fact))));
    if (fact.subject !== 'property' || member === undefined) return change.hint;
    return `see \`${this.#spellings.after.member(member)}\`, which is new there`;
  }

  /** Code as it was and as it is; undefined where nothing is only written in another way. */
  sample({ fact }: Change): readonly [before: string, after: string] | undefined {
    const { before, after } = this.#spellings;
    const [first, ...rest] = fact.place;
    const isCall = calls.has(fact.subject) || (fact.subject === 'parameter' && fact.kind === 'moved');
    if (first?.kind === 'operation' && isCall) {
      const texts = [before.call(first.name), after.call(this.#operations.get(first.name) ?? '')];
      return texts[0] !== texts[1] ? pair(texts) : undefined;
    }
    if (fact.kind !== 'renamed' || first?.kind !== 'schema') return undefined;
    if (rest.length === 0) return pair([before.type(first.name), after.type(String(fact.after))]);
    const path = (last: unknown): string =>
      `${before.variable(first.name)}${spellPath([...rest.slice(0, -1), { kind: 'property', name: String(last) }], before)}`;
    return pair([path(fact.before), path(fact.after)]);
  }
}

function pair([before, after]: readonly (string | undefined)[]): readonly [string, string] | undefined {
  return before === undefined || after === undefined ? undefined : [before, after];
}

/** Whether a part has come where another one is gone. */
function isNewBeside(fact: Fact, gone: Fact): boolean {
  const around = ({ place }: Fact): string => JSON.stringify(place.slice(0, -1));
  return fact.kind === 'added' && fact.subject === gone.subject && around(fact) === around(gone);
}

function lastName({ place }: Fact): string {
  return place.at(-1)?.name ?? '';
}

function only(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}

/** A path into a value: an item of a list is its first. */
function spellPath(steps: Place, spelling: Spelling): string {
  return steps
    .map(({ kind, name }) => {
      if (kind === 'items') return '[0]';
      return kind === 'property' ? append('', { kind, name: spelling.member(name) }) : '';
    })
    .join('');
}
