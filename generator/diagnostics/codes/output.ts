import { error } from '../code-entry.js';

const staleness = {
  missing: 'is missing',
  changed: 'is not what is generated now',
  extra: 'is no longer generated',
} as const;

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
  'system-refused': error<{ reason: string }>(
    ({ reason }) => `the operating system refused something: ${reason}`,
    () => 'check permissions, free space, and that there are files and folders where they belong',
  ),
  'output-busy': error<{ path: string; state: string }>(
    ({ path, state }) => `${path} ${state}`,
    () => 'wait until the other run is over, then run this again; nothing was written',
  ),
  'output-stale': error<{ path: string; kind: 'missing' | 'changed' | 'extra' }>(
    ({ path, kind }) => `${path} ${staleness[kind]}`,
    () => 'write the package again: sdkwright generate',
  ),
  'generator-changed': error<{ label: string; before: string; now: string }>(
    ({ label, before, now }) => `${label} was written by ${before}, and this is ${now}`,
    ({ before }) => `write it again: sdkwright generate; or check it with npx ${before.replace(' ', '@')}`,
  ),
  'manifest-invalid': error<{ path: string }>(
    ({ path }) => `${path} is not a manifest of generated files`,
    () => 'restore it from version control, or empty the output folder and generate again',
  ),
};
