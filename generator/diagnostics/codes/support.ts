import { warning } from '../code-entry.js';

/** What a description says rightly and the SDK does not follow. */
export const supportCodes = {
  'unsupported-construct': warning<{ what: string; instead: string; others: number }>(
    ({ what, others }) => `${what} is not supported${more(others)}`,
    ({ instead }) => `the SDK ${instead}`,
  ),
  'server-without-host': warning<{ url: string }>(
    ({ url }) => `the server "${url}" has no host`,
    () => 'give it one, in an overlay for instance; without it callers have to set `baseURL`',
  ),
  'parameter-name-taken': warning<{ found: string; in: string; name: string }>(
    ({ found, in: place, name }) => `the ${place} parameter "${found}" is called "${name}" in the SDK`,
    () => 'another parameter or a member of the body has its name, and all are members of one object',
  ),
};

function more(others: number): string {
  if (others === 0) return '';
  return `, here and in ${others} more ${others === 1 ? 'place' : 'places'}`;
}
