import type { Place, Step } from '../diff/facts/fact.js';
import type { Change } from '../diff/judge/change.js';
import { overall } from '../diff/judge/level.js';
import type { Failure } from './compile.js';

/** Changes with what the compiler says of them, and what it says that none of them explains. */
export interface Proof {
  readonly changes: readonly Change[];
  readonly unexplained: readonly Failure[];
}

/** Traces what does not compile to the change that caused it. A change that is proved to break source does break it. */
export function prove(changes: readonly Change[], failures: readonly Failure[]): Proof {
  const causes = new Map(failures.map((failure) => [failure, causeOf(failure, changes)] as const));
  const errorsOf = (change: Change): readonly string[] => {
    const own = failures.filter((failure) => causes.get(failure) === change);
    return [...new Set(own.map(({ message }) => message.split('\n')[0] ?? ''))];
  };
  return {
    changes: changes.map((change) => withErrors(change, errorsOf(change))),
    unexplained: failures.filter((failure) => causes.get(failure) === undefined),
  };
}

function withErrors(change: Change, errors: readonly string[]): Change {
  if (errors.length === 0) return change;
  const verdict = { ...change.verdict, source: 'breaking' } as const;
  return { ...change, verdict, level: overall(verdict), errors };
}

/** The change that is about the same part, or one around it or in it; else one that the message names. */
function causeOf(failure: Failure, changes: readonly Change[]): Change | undefined {
  const scored = changes.map((change) => ({ change, score: scoreOf(change, failure) }));
  const [best] = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return best?.change;
}

function scoreOf({ fact, verdict, operations }: Change, { sample, message }: Failure): number {
  const [of, at] = [plain(fact.place), plain(sample.place)];
  const common = of.findIndex((step, index) => step !== at[index]);
  const shared = common < 0 ? of.length : common;
  const isAround = shared === of.length || shared === at.length;
  const names = [fact.place.at(-1)?.name, fact.before, fact.after].filter((name) => typeof name === 'string');
  const isNamed = names.some((name) => name !== '' && new RegExp(`\\b${escape(name)}`, 'i').test(message));
  const isReached = sample.operation !== undefined && operations.includes(sample.operation);
  const place = isAround && (shared > 0 || of.length === at.length) ? 10 + shared : 0;
  const hint = (isNamed ? 4 : 0) + (isReached ? 3 : 0);
  return place + hint === 0 ? 0 : place + hint + (verdict.source === 'breaking' ? 2 : 0);
}

/** A place by what code sees of it: parameters are members, as what is in a body is. */
function plain(place: Place): readonly string[] {
  const inside = ({ kind }: Step): boolean => kind !== 'body' && kind !== 'response' && kind !== 'target';
  return place.filter(inside).map(({ kind, name }) => `${kind === 'parameter' ? 'property' : kind} ${name}`);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
