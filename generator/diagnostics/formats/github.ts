import type { Diagnostic, Severity } from '../diagnostic.js';
import { annotation, type Annotation } from './annotation.js';
import type { Formatter } from './report.js';

const levels: Readonly<Record<Severity, Annotation['level']>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** Commands that GitHub Actions turns into annotations of the lines they name, one a problem. */
export const github: Formatter = ({ diagnostics }) => diagnostics.map(annotate).join('');

function annotate({ code, severity, message, location, hint, diff, trace }: Diagnostic): string {
  const lines = [
    message,
    ...(hint === undefined ? [] : [`hint: ${hint}`]),
    ...(diff === undefined ? [] : [diff]),
    ...(trace === undefined ? [] : [trace]),
  ];
  return annotation({ level: levels[severity], title: code, lines, location });
}
