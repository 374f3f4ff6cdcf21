import type { CodeEntry } from './code-entry.js';
import { commandCodes } from './codes/command.js';
import { emitterCodes } from './codes/emitter.js';
import { outputCodes } from './codes/output.js';
import { readingCodes } from './codes/reading.js';
import { supportCodes } from './codes/support.js';
import { validationCodes } from './codes/validation.js';
import type { Diagnostic, Severity, SourceLocation } from './diagnostic.js';

/** Every code there is. A stage adds its own as a file under `codes/` and one line here. */
const codes = {
  ...readingCodes,
  ...validationCodes,
  ...supportCodes,
  ...emitterCodes,
  ...outputCodes,
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
