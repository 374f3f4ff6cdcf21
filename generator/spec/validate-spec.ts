import type { Result } from '../diagnostics/diagnostic.js';
import { sortDiagnostics } from '../diagnostics/reporter.js';
import type { SpecDocument } from './document.js';
import { advice, rules } from './rules/index.js';
import { version } from './rules/version.js';
import { forgetPlaces } from './walk.js';

/** How a description is checked. */
export interface ValidateOptions {
  /** What is only worth a look is not looked for. */
  readonly errorsOnly?: boolean;
}

/**
 * Checks everything that the later stages rely on; every problem is reported, in order of place. A description of
 * another version is not looked into: its words mean something else.
 */
export function validateSpec(document: SpecDocument, { errorsOnly }: ValidateOptions = {}): Result<SpecDocument> {
  const versionProblems = version(document);
  if (versionProblems.length > 0) return [document, versionProblems];
  const asked = errorsOnly ? rules.filter((rule) => !advice.has(rule)) : rules;
  const problems = sortDiagnostics(asked.flatMap((rule) => rule(document)));
  forgetPlaces(document);
  return [document, problems];
}
