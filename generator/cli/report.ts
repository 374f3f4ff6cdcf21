import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.js';
import { formats } from '../diagnostics/formats.js';
import { sortDiagnostics } from '../diagnostics/reporter.js';
import { generator } from '../output/identity.js';
import { readPage } from './code-page.js';
import type { Io } from './io.js';
import { labelOf } from './labels.js';

/** Tells all diagnostics in the format that was asked for; answers the exit status, 0 or 1. */
export function report(diagnostics: readonly Diagnostic[], io: Io): 0 | 1 {
  const told = sortDiagnostics(diagnostics).map((diagnostic) => adapt(diagnostic, io));
  const files = readSources(diagnostics, io.cwd);
  const { name, version } = generator;
  const context = { tool: { name, version }, color: io.color, files, page: readPage };
  (io.report ?? io.stderr).write(formats[io.format].write({ ...context, diagnostics: told }));
  return hasErrors(diagnostics) ? 1 : 0;
}

/** People read paths from where they stand, machines from the top of the workspace. */
function adapt({ trace, ...diagnostic }: Diagnostic, { format, cwd, workspace, debug }: Io): Diagnostic {
  const { location } = diagnostic;
  const shown = { ...diagnostic, ...(debug && trace !== undefined && { trace }) };
  if (!location || format === 'pretty') return shown;
  return { ...shown, location: { ...location, file: labelOf(workspace, resolve(cwd, location.file)) } };
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
