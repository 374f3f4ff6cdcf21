import type { SourceLocation } from '../diagnostic.js';

/** What GitHub Actions shows at a line. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly lines: readonly string[];
  readonly location?: SourceLocation | undefined;
}

/** The command that makes GitHub Actions annotate, as one line. */
export function annotation({ level, title, lines, location }: Annotation): string {
  const place = location && { file: location.file, line: location.line, col: location.column };
  const properties = Object.entries({ ...place, title }).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${level} ${properties.join(',')}::${escapeData(lines.join('\n'))}\n`;
}

/** A command ends with its line, and `%` starts what stands for another character. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In front of the message, `:` and `,` would end a value. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
