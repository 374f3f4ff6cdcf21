import { error, warning } from '../code-entry.js';

/** Problems of what the configuration adds to a description or takes from it. */
export const selectionCodes = {
  'overlay-invalid': error<{ problem: string }>(
    ({ problem }) => problem,
    () =>
      'an overlay has `overlay: 1.0.0`, `info` and `actions`, each with a `target` and `update` or `remove: true`',
  ),
  'overlay-path': error<{ path: string; problem: string }>(
    ({ path, problem }) => `"${path}" is not a JSONPath: ${problem}`,
    () => "write it as in RFC 9535, for instance `$.paths['/pets'].get`",
  ),
  'overlay-no-match': warning<{ path: string }>(
    ({ path }) => `nothing in the description is at "${path}"`,
    () => 'compare it with what `sdkwright bundle` prints',
  ),
  'filter-no-match': warning<{ pattern: string; among: string }>(
    ({ pattern, among }) => `the filter "${pattern}" fits none of the ${among}`,
    () => '`*` stands for any text without a slash, `**` for any text',
  ),
  'filter-still-used': warning<{ name: string }>(
    ({ name }) => `the schema "${name}" is left out but used: any value fits there`,
    () => 'leave out what uses it as well',
  ),
};
