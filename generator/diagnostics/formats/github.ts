import type { Diagnostic, Severity } from '../diagnostic.js';
import type { Formatter } from './report.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Commands that GitHub Actions turns into annotations of the lines they name, one a problem. */
export const github: Formatter = ({ diagnostics }) => diagnostics.map(annotate).join('');

function annotate({ code, severity, message, location, hint, trace }: Diagnostic): string {
  const place = location && { file: location.file, line: location.line, col: location.column };
  const properties = Object.entries({ ...place, title: code }).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  const text = [
    message,
    ...(hint === undefined ? [] : [`hint: ${hint}`]),
    ...(trace === undefined ? [] : [trace]),
  ];
  return `::${commands[severity]} ${properties.join(',')}::${escapeData(text.join('\n'))}\n`;
}

/** A command ends with its line, and `%` starts what stands for another character. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In front of the message, `:` and `,` would end a value. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
