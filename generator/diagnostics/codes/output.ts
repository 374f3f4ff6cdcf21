import { error } from '../code-entry.js';

/** Problems of putting the generated files on disk. */
export const outputCodes = {
  'output-foreign-file': error<{ path: string }>(
    ({ path }) => `${path} is in the way and was not generated`,
    () => 'move it away, or choose another output folder; nothing was written',
  ),
  'output-outside': error<{ path: string }>(
    ({ path }) => `${path} is not safely inside the output folder`,
    () => 'replace symbolic links in the output folder by real files and folders; nothing was written',
  ),
  'output-failed': error<{ path: string; reason: string }>(
    ({ path, reason }) => `cannot write ${path}: ${reason}`,
    () => 'check permissions and free space',
  ),
  'manifest-invalid': error<{ path: string }>(
    ({ path }) => `${path} is not a manifest of generated files`,
    () => 'restore it from version control, or empty the output folder and generate again',
  ),
};
