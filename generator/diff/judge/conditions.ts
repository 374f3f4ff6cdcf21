import type { Doc } from '../../model/schema.js';
import { dayOf } from '../facts/days.js';
import type { Fact } from '../facts/fact.js';

/** Whether what has come has to be given. */
export function requiresAfter({ after }: Fact): boolean {
  return typeof after === 'object' && after !== null && 'required' in after && after.required === true;
}

/** Whether a parameter moved into the path or out of it. */
export function touchesPath({ before, after }: Fact): boolean {
  return before === 'path' || after === 'path';
}

/** The day that was announced for what is gone, if one was: it counts together with the notice. */
export function announcedDay({ before }: Fact): string | undefined {
  const { doc } = (before ?? {}) as { readonly doc?: Doc };
  return doc?.deprecated === undefined ? undefined : dayOf(doc.sunset);
}

/** Whether a day is still to come. */
export function isAhead(day: string): boolean {
  return day > new Date().toISOString().slice(0, 10);
}
