import { sarifLog, type SarifResult, type SarifRule } from '../../diagnostics/formats/sarif-log.js';
import type { Change } from '../judge/change.js';
import type { Level } from '../judge/level.js';
import { told, type Detail, type Told } from './format.js';
import { locationOf } from './located.js';
import { Places } from './place.js';
import type { Report } from './report.js';

const levels: Readonly<Record<Level, SarifResult['level']>> = {
  breaking: 'error',
  risky: 'warning',
  additive: 'note',
  none: 'none',
};

/** For code scanners, which know a change again by its fingerprint. */
export function sarif(report: Report, detail: Detail): string {
  const places = new Places(report.before.model, report.after.model);
  const changes = told(report, detail);
  const fired = new Map(changes.map(({ rule }) => [rule.id, rule]));
  const rules = [...fired.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sarifLog({
    tool: detail.tool,
    rules: rules.map(describeRule),
    results: changes.map((change) => describeResult(change, { report, places })),
  });
}

function describeRule({ id, area }: Change['rule']): SarifRule {
  return { id, properties: { area } };
}

function describeResult(
  change: Told,
  { report, places }: { readonly report: Report; readonly places: Places },
): SarifResult {
  const { rule, fact, verdict, level, message, hint, operations, fingerprint, ignored } = change;
  const advice = hint === undefined ? '' : `\nHint: ${hint}`;
  return {
    ruleId: rule.id,
    level: levels[level],
    message: `${places.name(fact.place)} ${message}${advice}`,
    location: locationOf(change, report),
    partialFingerprints: { 'sdkwright/v1': fingerprint },
    ...(ignored !== undefined && { suppressions: [{ kind: 'external', justification: ignored }] }),
    properties: { verdict, operations: operations.map((id) => places.method(id)) },
  };
}
