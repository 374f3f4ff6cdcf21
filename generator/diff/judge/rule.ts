import type { Fact, FactKind } from '../facts/fact.js';
import type { Level, Verdict } from './level.js';

/** What changes are about, as reports group them. */
export type Area =
  | 'api'
  | 'auth'
  | 'docs'
  | 'enums'
  | 'errors'
  | 'events'
  | 'limits'
  | 'operations'
  | 'pages'
  | 'parameters'
  | 'properties'
  | 'types'
  | 'unions';

/** What one kind of change means. */
export interface Rule {
  /** Stable: ignore files and documentation name it. */
  readonly id: string;
  readonly area: Area;
  /** The facts it is about. */
  readonly subject: string;
  readonly kind: FactKind;
  /** Which of them; all unless given. The first rule that fits a fact judges it. */
  readonly when?: (fact: Fact) => boolean;
  /** For those who send what changed, and for those who receive it; one verdict where that makes no difference. */
  readonly verdict: Verdict | Sides;
  /** What happened to the part that a report names before it: `is required now`. */
  readonly message: (fact: Fact) => string;
  /** What users of the SDK can do about it. */
  readonly hint?: string;
}

/** Verdicts for the two directions in which values go. */
export interface Sides {
  readonly request: Verdict;
  readonly response: Verdict;
}

/** Where a rule is described: a page of the package, and its part. */
export function documentationOf({ area, id }: Pick<Rule, 'area' | 'id'>): string {
  return `docs/rules/${area}.md#${id}`;
}

/** A verdict in the order of the axes; what is not given means nothing. */
export function verdict(wire: Level, source: Level = 'none', behaviour: Level = 'none'): Verdict {
  return { wire, source, behaviour };
}
