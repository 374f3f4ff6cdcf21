import { error } from '../code-entry.js';

/** Problems of building a generated package. */
export const packingCodes = {
  'package-unreadable': error<{ path: string; reason: string }>(
    ({ path, reason }) => `cannot read ${path}: ${reason}`,
    () => 'give the folder of a generated package',
  ),
  'package-entry-missing': error<{ path: string; source: string }>(
    ({ path, source }) => `${path} names an entry that would be made from ${source}, which is not there`,
    () => 'generate the package again',
  ),
  'package-faulty': error<{ title: string; reason: string }>(
    ({ title, reason }) => `${title}: ${reason}`,
    () => 'do not publish this tarball',
  ),
  'package-broken': error<{ reason: string }>(
    ({ reason }) => reason,
    () => 'generate the package again, or correct what was changed by hand; nothing was built',
  ),
};
