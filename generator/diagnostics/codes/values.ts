import { warning } from '../code-entry.js';

/** What of the values cannot be as the configuration wants them. */
export const valueCodes = {
  'property-names': warning<{ names: readonly string[]; owner: string }>(
    ({ names, owner }) =>
      `${names.map((name) => `"${name}"`).join(' and ')} of ${owner} would have the same name in camelCase`,
    () => 'both keep the names of the description',
  ),
  'pattern-unchecked': warning<{ pattern: string }>(
    ({ pattern }) =>
      `the pattern ${JSON.stringify(pattern)} is not checked: testing it could take very long, or it is no expression`,
    () => 'write it without repetition inside of repetition',
  ),
};
