import pc from 'picocolors';
import type { Diagnostic, Severity, SourceLocation } from './diagnostic.js';
import { excerpt } from './excerpt.js';
import { printable, truncate } from './printable.js';

/** How a diagnostic is printed. */
export interface FormatOptions {
  readonly color: boolean;
  /** Text of the file the diagnostic is about, for an excerpt. */
  readonly source?: string | undefined;
}

/** How a list of diagnostics is printed. */
export interface ReportOptions {
  readonly color: boolean;
  /** Files that were read. */
  readonly files?: readonly { readonly path: string; readonly text: string }[];
}

type Colors = ReturnType<typeof pc.createColors>;

const maximum = 400;

const severityColors: Record<Severity, (colors: Colors, text: string) => string> = {
  error: (colors, text) => colors.red(text),
  warning: (colors, text) => colors.yellow(text),
  info: (colors, text) => colors.cyan(text),
};

/** A diagnostic as lines for a person, without a final newline. */
export function formatDiagnostic(diagnostic: Diagnostic, options: FormatOptions): string {
  const colors = pc.createColors(options.color);
  const { location, severity, code, hint, diff, trace } = diagnostic;
  const label = severityColors[severity](colors, severity);
  const where = location ? `${colors.bold(formatLocation(location))} ` : '';
  const quotes = location && options.source !== undefined && diff === undefined;
  const quoted = quotes ? excerpt(options.source, location) : [];
  return [
    `${where}${label} ${code}: ${short(diagnostic.message)}`,
    ...quoted.map((line) => colors.dim(line)),
    ...(diff === undefined ? [] : diff.split('\n').map((line) => paintChange(line, colors))),
    ...(hint === undefined ? [] : [`  ${colors.cyan('hint:')} ${short(hint)}`]),
    ...(trace === undefined ? [] : trace.split('\n').map((line) => colors.dim(`  ${printable(line)}`))),
  ].join('\n');
}

/** All diagnostics in order of place, one below the other, without a final newline. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const texts = new Map(options.files?.map((file) => [file.path, file.text]));
  return sortDiagnostics(diagnostics)
    .map((diagnostic) =>
      formatDiagnostic(diagnostic, {
        color: options.color,
        source: texts.get(diagnostic.location?.file ?? ''),
      }),
    )
    .join('\n');
}

/** In order of file, line and column; those without a place come first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const start: SourceLocation = { file: '', line: 0, column: 0 };
  return diagnostics.toSorted(({ location: a = start }, { location: b = start }) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  );
}

/** `file:line:column`, as terminals and editors make it a link. */
export function formatLocation({ file, line, column }: SourceLocation): string {
  return `${printable(file)}:${String(line)}:${String(column)}`;
}

function paintChange(line: string, colors: Colors): string {
  const text = `  ${short(line)}`;
  if (line.startsWith('+')) return colors.green(text);
  return line.startsWith('-') ? colors.red(text) : colors.dim(text);
}

function short(text: string): string {
  return truncate(printable(text), maximum);
}
