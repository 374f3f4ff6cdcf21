import type { Diagnostic, Severity, SourceLocation } from '../diagnostic.js';
import type { Formatter, Report } from './report.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, the form in which code scanners exchange what they found; positions count UTF-16 units. */
export const sarif: Formatter = (report) => {
  const { diagnostics, tool } = report;
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const run = {
    tool: { driver: { ...tool, rules: codes.map((code) => describeRule(code, report)) } },
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map((diagnostic) => describeResult(diagnostic, codes.indexOf(diagnostic.code))),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** A rule is a code; its documentation page goes along, so that viewers can show it without a network. */
function describeRule(id: string, { page }: Report): object {
  const markdown = page(id);
  return { id, ...(markdown !== undefined && { help: { text: markdown, markdown } }) };
}

function describeResult(
  { code, severity, message, hint, location, trace }: Diagnostic,
  ruleIndex: number,
): object {
  const text = [
    message,
    ...(hint === undefined ? [] : [`Hint: ${hint}`]),
    ...(trace === undefined ? [] : [trace]),
  ];
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: text.join('\n') },
    ...(location && { locations: [describeLocation(location)] }),
  };
}

function describeLocation({ file, line, column }: SourceLocation): object {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: { artifactLocation: { uri }, region: { startLine: line, startColumn: column } },
  };
}
