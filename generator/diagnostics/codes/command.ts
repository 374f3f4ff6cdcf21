import { didYouMean, error, info, warning, type Near } from '../code-entry.js';

/** Problems of the configuration and of what was asked for on the command line. */
export const commandCodes = {
  'config-not-found': error<{ folder: string }>(
    ({ folder }) => `there is no sdkwright.config.yaml or sdkwright.config.json in ${folder}`,
    () => 'write one with sdkwright init, or say what to do with --input FILE --out DIR',
  ),
  'config-exists': error<{ file: string }>(
    ({ file }) => `there is ${file} already`,
    () => 'edit it, or have it replaced with --force',
  ),
  'config-syntax': error<{ problem: string }>(
    ({ problem }) => problem,
    () => 'a configuration is YAML or JSON',
  ),
  'config-invalid': error<{ problem: string; about?: string | undefined } & Near>(
    ({ problem }) => problem,
    ({ near, about }) => didYouMean({ near }) ?? about,
  ),
  'unknown-emitter': error<{ name: string; known: string } & Near>(
    ({ name }) => `there is no emitter "${name}"`,
    ({ near, known }) =>
      didYouMean({ near }) ??
      `known: ${known}; others are a file such as ./routes.mjs, or an installed package`,
  ),
  'unknown-api': error<{ name: string; known: string } & Near>(
    ({ name }) => `the configuration lists no API "${name}"`,
    ({ near, known }) =>
      didYouMean({ near }) ??
      (known === '' ? 'without --api it is about the only one that it has' : `it lists ${known}`),
  ),
  'shared-output': error<{ out: string }>(
    ({ out }) => `two targets write to ${out}`,
    () => 'give each target a folder of its own',
  ),
  'unknown-resource': error<{ name: string } & Near>(
    ({ name }) => `there is no resource "${name}"`,
    ({ near }) =>
      didYouMean({ near }) ?? 'write it as it is called, for instance customers or checkout.sessions',
  ),
  'port-unavailable': error<{ port: number; reason: string }>(
    ({ port, reason }) => `cannot listen on port ${port}: ${reason}`,
    () => 'choose another with --port, or leave it out to get a free one',
  ),
  'package-unknown': error<{ folder: string }>(
    ({ folder }) =>
      `which package the code imports is not known: no configuration in ${folder} names just one`,
    () => 'say it with --package: its name, or the folder of the generated package',
  ),
  'package-unused': warning<{ name: string; project: string }>(
    ({ name, project }) => `nothing in ${project} uses ${name}`,
    () => 'say with --project where the code is, and with --package what it imports the SDK as',
  ),
  'revision-unreadable': error<{ source: string; reason: string }>(
    ({ source, reason }) => `cannot read ${source} from git: ${reason}`,
    () => 'write REVISION:FILE, with the path from the current folder on, as in main:spec/openapi.yaml',
  ),
  'tasks-stale': error<{ file: string }>(
    ({ file }) => `the tasks in ${file} are not those of the configuration`,
    () => 'write them again: sdkwright init --tasks turbo',
  ),
  'tasks-unreadable': error<{ file: string; reason: string }>(
    ({ file, reason }) => `tasks cannot be written to ${file}: ${reason}`,
    () => 'it has to be there, and JSON without comments',
  ),
  'release-refused': error<{ reason: string; advice: string }>(
    ({ reason }) => reason,
    ({ advice }) => advice,
  ),
  'git-failed': error<{ reason: string }>(
    ({ reason }) => `git: ${reason}`,
    () => 'set that right and run it again: what is done already stays done',
  ),
  'hosting-failed': error<{ reason: string; token: string }>(
    ({ reason }) => reason,
    ({ token }) =>
      `compare --api and --repository with the service, and what ${token} is allowed to do there`,
  ),
  'ignore-expired': warning<{ until: string }>(
    ({ until }) => `this entry counted until ${until}: what it accepted is told again`,
    () => 'undo the change, or say until when it is still accepted',
  ),
  'ignore-unmatched': info<object>(
    () => 'no change fits this entry',
    () => 'remove it, or compare it with what the report says, --all included',
  ),
};
