import type { Fact } from '../facts/fact.js';

/** Whether what has come has to be given. */
export function requiresAfter({ after }: Fact): boolean {
  return typeof after === 'object' && after !== null && 'required' in after && after.required === true;
}

/** Whether a parameter moved into the path or out of it. */
export function touchesPath({ before, after }: Fact): boolean {
  return before === 'path' || after === 'path';
}
