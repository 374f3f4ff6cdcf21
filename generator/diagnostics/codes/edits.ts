import { broken, error, warning } from '../code-entry.js';

/** Problems of keeping what people wrote into generated files. */
export const editCodes = {
  'edit-conflict': broken<object>(
    () => 'lines that were edited by hand are generated differently now',
    () => 'choose between the markers and remove them, then generate again',
  ),
  'edit-unresolved': error<object>(
    () => 'a conflict of an earlier run is still there',
    () => 'choose between the markers and remove them; nothing was written',
  ),
  'edit-without-origin': error<{ path: string }>(
    ({ path }) => `${path} was edited by hand, and what was generated before is not known`,
    () =>
      'fetch the whole history (git fetch --unshallow), restore the file, or name it in .sdkwrightignore; nothing was written',
  ),
  'edit-released': warning<{ path: string }>(
    ({ path }) => `${path} is no longer generated, but was edited by hand and stays`,
    () => 'delete it if nothing needs it; it is yours now',
  ),
  'region-unbalanced': error<object>(
    () => 'a marker of a region has no other half',
    () =>
      'put "sdkwright:begin" and "sdkwright:end" around it, each in a comment of its own; nothing was written',
  ),
};
