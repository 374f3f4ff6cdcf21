import { createHash } from 'node:crypto';
import type { ApiModel } from '../../model/model.js';
import { findFacts } from '../facts/api.js';
import type { Direction, Fact } from '../facts/fact.js';
import { rules } from '../rules.js';
import type { Change } from './change.js';
import { combine, levels, overall, type Verdict } from './level.js';
import { Reach } from './reach.js';
import type { Rule, Sides } from './rule.js';

/** Everything that differs between two versions of an API and what it means, the worst first. */
export function diffModels(before: ApiModel, after: ApiModel): readonly Change[] {
  const reach = new Reach(before, after);
  const changes = findFacts(before, after).map((fact) => judge(fact, reach));
  return changes.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}

/** The rule that judges a fact. Throws when there is none, which is a bug. */
export function ruleFor(fact: Fact): Rule {
  const found = rules.find(
    ({ subject, kind, when }) => subject === fact.subject && kind === fact.kind && (when?.(fact) ?? true),
  );
  if (!found) throw new Error(`no rule judges ${fact.subject} ${fact.kind}`);
  return found;
}

function judge(fact: Fact, reach: Reach): Change {
  const rule = ruleFor(fact);
  const verdict = isSided(rule.verdict) ? sideOf(rule.verdict, fact.direction) : rule.verdict;
  const level = overall(verdict);
  return {
    rule,
    fact,
    verdict,
    level,
    message: rule.message(fact),
    hint: level === 'breaking' || level === 'risky' ? rule.hint : undefined,
    operations: reach.operations(fact),
    fingerprint: fingerprintOf(rule, fact),
  };
}

function isSided(verdict: Verdict | Sides): verdict is Sides {
  return 'request' in verdict;
}

/** What goes neither way is judged as if it went both: it may be used tomorrow. */
function sideOf({ request, response }: Sides, direction: Direction): Verdict {
  if (direction === 'request') return request;
  return direction === 'response' ? response : combine(request, response);
}

function fingerprintOf(rule: Rule, { place, direction }: Fact): string {
  const text = JSON.stringify([rule.id, direction, place.map(({ kind, name }) => [kind, name])]);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
