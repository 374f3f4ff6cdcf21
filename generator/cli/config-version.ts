import { isScalar, parseDocument } from 'yaml';
import type { Job, Target } from '../job.js';
import type { ConfigPath } from './config-file.js';

/** A version that a configuration gives a package. */
export interface ConfigVersion {
  /** Of the target. */
  readonly path: ConfigPath;
  readonly version: string;
}

/** Versions for the targets of a configuration; those that get none stay as they are. */
export function versionsIn(
  apis: readonly { readonly job: Job }[],
  versionOf: (target: Target) => string | undefined,
): readonly ConfigVersion[] {
  return apis.flatMap(({ job: { api, targets } }) =>
    targets.flatMap((target, index) => {
      const version = versionOf(target);
      const start = api === undefined ? [] : ['apis', api];
      return version === undefined ? [] : [{ path: [...start, 'targets', String(index)], version }];
    }),
  );
}

/** The configuration with other versions; all else stays as it is written. */
export function setVersions(text: string, versions: readonly ConfigVersion[]): string {
  const document = parseDocument(text);
  const edits = versions.flatMap(({ path, version }) => {
    const node = document.getIn([...path, 'package', 'version'], true);
    const [start, end] = (isScalar(node) && node.range) || [];
    return start === undefined || end === undefined ? [] : [{ start, end, version }];
  });
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((edited, { start, end, version }) => {
      const quote = /["']/.exec(edited.charAt(start))?.[0] ?? '';
      return `${edited.slice(0, start)}${quote}${version}${quote}${edited.slice(end)}`;
    }, text);
}
