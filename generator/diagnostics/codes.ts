import type { CodeEntry } from './code-entry.js';
import { commandCodes } from './codes/command.js';
import { editCodes } from './codes/edits.js';
import { emitterCodes } from './codes/emitter.js';
import { outputCodes } from './codes/output.js';
import { packingCodes } from './codes/packing.js';
import { readingCodes } from './codes/reading.js';
import { selectionCodes } from './codes/selection.js';
import { supportCodes } from './codes/support.js';
import { validationCodes } from './codes/validation.js';
import { valueCodes } from './codes/values.js';
import type { Diagnostic, Severity, SourceLocation } from './diagnostic.js';

/** Every code there is. A stage adds its own as a file under `codes/` and one line here. */
const codes = {
  ...readingCodes,
  ...selectionCodes,
  ...validationCodes,
  ...supportCodes,
  ...emitterCodes,
  ...valueCodes,
  ...outputCodes,
  ...editCodes,
  ...packingCodes,
  ...commandCodes,
};

/** Name of a code in the table. */
export type Code = keyof typeof codes;

/** What the wording of a code needs to know. */
export type CodeArgs<C extends Code> = (typeof codes)[C] extends CodeEntry<infer Args> ? Args : never;

/** All names in the table, for documentation and tests. */
export const codeNames = Object.keys(codes) as readonly Code[];

/** How bad a code is. */
export function severityOf(code: Code): Severity {
  return codes[code].severity;
}

/** Makes a diagnostic of a code, what was found, and where. */
export function diagnostic<C extends Code>(
  code: C,
  args: CodeArgs<C>,
  location?: SourceLocation,
): Diagnostic {
  const entry = codes[code] as CodeEntry<CodeArgs<C>>;
  const hint = entry.hint?.(args);
  return {
    code,
    severity: entry.severity,
    message: entry.message(args),
    ...(location && { location }),
    ...(hint !== undefined && { hint }),
  };
}

/** Whether one of the problems forbids writing anything; parts of a description that are broken do not. */
export function hasFatalErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity, code }) => severity === 'error' && !isRecoverable(code));
}

function isRecoverable(code: string): boolean {
  const entries: Readonly<Record<string, Pick<CodeEntry<never>, 'recoverable'>>> = codes;
  return Object.hasOwn(entries, code) && entries[code]?.recoverable === true;
}
