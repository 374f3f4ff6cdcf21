import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { hasErrors, type Diagnostic, type Severity } from '../diagnostics/diagnostic.js';
import { formatDiagnostics } from '../diagnostics/reporter.js';
import { plural } from './counts.js';
import type { Io } from './io.js';

/** Prints all diagnostics and one line that counts them, if there are any; answers the exit status, 0 or 1. */
export function report(diagnostics: readonly Diagnostic[], io: Io): 0 | 1 {
  if (diagnostics.length > 0) {
    const files = readSources(diagnostics, io.cwd);
    const text = formatDiagnostics(diagnostics, { color: io.color, files });
    io.stderr.write(`${text}\n${countBySeverity(diagnostics)}\n`);
  }
  return hasErrors(diagnostics) ? 1 : 0;
}

function countBySeverity(diagnostics: readonly Diagnostic[]): string {
  const severities: readonly [Severity, string][] = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ];
  const counts = severities.map(([severity, noun]) => {
    const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return found > 0 ? [plural(found, noun)] : [];
  });
  return counts.flat().join(', ');
}

/** The files that diagnostics are about, as far as they can be read: for excerpts only. */
function readSources(diagnostics: readonly Diagnostic[], cwd: string): { path: string; text: string }[] {
  const paths = new Set(diagnostics.flatMap(({ location }) => (location ? [location.file] : [])));
  return [...paths].flatMap((path) => {
    try {
      return [{ path, text: readFileSync(resolve(cwd, path), 'utf8') }];
    } catch {
      return [];
    }
  });
}
