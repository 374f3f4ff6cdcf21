import { sarifLog, type SarifResult, type SarifRule } from '../../diagnostics/formats/sarif-log.js';
import type { Change } from '../judge/change.js';
import type { Level } from '../judge/level.js';
import { readRulePage } from '../rule-page.js';
import { told, type Detail, type Told } from './format.js';
import { locationOf } from './located.js';
import { Places } from './place.js';
import { remarksOf } from './remarks.js';
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

/** Viewers show what the documentation says, without a network. */
function describeRule(rule: Change['rule']): SarifRule {
  const page = readRulePage(rule);
  return { id: rule.id, help: { text: page, markdown: page }, properties: { area: rule.area } };
}

function describeResult(
  change: Told,
  { report, places }: { readonly report: Report; readonly places: Places },
): SarifResult {
  const { rule, fact, verdict, level, message, operations, fingerprint, ignored } = change;
  const text = [`${places.name(fact.place)} ${message}`, ...remarksOf(change)].join('\n');
  return {
    ruleId: rule.id,
    level: levels[level],
    message: text,
    location: locationOf(change, report),
    partialFingerprints: { 'sdkwright/v1': fingerprint },
    ...(ignored !== undefined && { suppressions: [{ kind: 'external', justification: ignored }] }),
    properties: { verdict, operations: operations.map((id) => places.method(id)) },
  };
}
