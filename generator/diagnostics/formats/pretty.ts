import type { Diagnostic, Severity } from '../diagnostic.js';
import { formatDiagnostics } from '../reporter.js';
import type { Formatter } from './report.js';

const nouns: readonly (readonly [Severity, string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'note'],
];

/** For people: each problem with its excerpt and hint, and a line that counts them. */
export const pretty: Formatter = (report) => {
  const { diagnostics } = report;
  if (diagnostics.length === 0) return '';
  return `${formatDiagnostics(diagnostics, report)}\n${countBySeverity(diagnostics)}\n`;
};

function countBySeverity(diagnostics: readonly Diagnostic[]): string {
  const counts = nouns.map(([severity, noun]) => {
    const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return found === 0 ? [] : [`${found} ${noun}${found === 1 ? '' : 's'}`];
  });
  return counts.flat().join(', ');
}
