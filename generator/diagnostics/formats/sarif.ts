import type { Diagnostic, Severity } from '../diagnostic.js';
import type { Formatter, Report } from './report.js';
import { sarifLog, type SarifResult, type SarifRule } from './sarif-log.js';

const levels: Readonly<Record<Severity, SarifResult['level']>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** For code scanners. */
export const sarif: Formatter = (report) => {
  const { diagnostics, tool } = report;
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const rules = codes.map((code) => describeRule(code, report));
  return sarifLog({ tool, rules, results: diagnostics.map(describeResult) });
};

/** A rule is a code; its documentation page goes along, so that viewers can show it without a network. */
function describeRule(id: string, { page }: Report): SarifRule {
  const markdown = page(id);
  return { id, ...(markdown !== undefined && { help: { text: markdown, markdown } }) };
}

function describeResult({ code, severity, message, hint, location, diff, trace }: Diagnostic): SarifResult {
  const text = [
    message,
    ...(hint === undefined ? [] : [`Hint: ${hint}`]),
    ...(diff === undefined ? [] : [diff]),
    ...(trace === undefined ? [] : [trace]),
  ];
  return { ruleId: code, level: levels[severity], message: text.join('\n'), location };
}
