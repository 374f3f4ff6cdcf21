import { warning } from '../code-entry.js';

/** What a description says rightly and the SDK does not follow. */
export const supportCodes = {
  'unsupported-construct': warning<{ what: string; instead: string; others: number }>(
    ({ what, others }) => `${what} is not supported${more(others)}`,
    ({ instead }) => `the SDK ${instead}`,
  ),
};

function more(others: number): string {
  if (others === 0) return '';
  return `, here and in ${others} more ${others === 1 ? 'place' : 'places'}`;
}
