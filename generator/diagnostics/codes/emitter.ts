import { error } from '../code-entry.js';

/** Problems of emitters, above all of those that are not ours. */
export const emitterCodes = {
  'emitter-invalid': error<{ name: string; problem: string }>(
    ({ name, problem }) => `${name} is not an emitter: ${problem}`,
    () => 'its module has a default export made by defineEmitter',
  ),
  'emitter-failed': error<{ name: string; reason: string }>(
    ({ name, reason }) => `the emitter "${name}" failed: ${reason}`,
    () => 'nothing was written; --debug shows where it comes from',
  ),
  'emitted-file-invalid': error<{ path: string; problem: string }>(
    ({ path, problem }) => `${path} ${problem}`,
    () => 'this is a mistake of the emitter that made the file; nothing was written',
  ),
};
