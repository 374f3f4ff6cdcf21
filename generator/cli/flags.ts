import { resolve } from 'node:path';
import { emitterNames, findEmitter } from '../emit/registry.js';
import type { Job, Target } from '../job.js';
import { defaultPackage } from './default-package.js';
import type { ApiFlags } from './api-flag.js';
import type { FormatFlags } from './format-flag.js';
import { labelOf, sourceLabel } from './labels.js';
import type { OverlayFlags } from './overlay-flag.js';

/** What `generate` can be told on the command line. */
export interface Flags extends FormatFlags, OverlayFlags, ApiFlags {
  readonly input?: string;
  readonly out?: string;
  readonly name?: string;
  readonly package?: string;
  readonly only?: string;
  readonly strict?: true;
  readonly dumpModel?: true;
  readonly dryRun?: true;
  readonly check?: true;
  readonly full?: true;
  readonly watch?: true;
  readonly timings?: true;
}

/** A job without a configuration: one package, by the first emitter there is. Without `out` it has no target. */
export function jobFromFlags(flags: Flags & { readonly input: string }, cwd: string): Job {
  const input = resolve(cwd, flags.input);
  const target =
    flags.out === undefined ? undefined : makeTarget(resolve(cwd, flags.out), flags.package, cwd);
  return {
    input,
    cwd,
    base: cwd,
    source: sourceLabel(cwd, input),
    ...(flags.name !== undefined && { name: flags.name }),
    targets: target ? [target] : [],
  };
}

function makeTarget(path: string, name: string | undefined, cwd: string): Target | undefined {
  const emitter = findEmitter(emitterNames()[0] ?? '');
  return (
    emitter && { emitter, out: { path, label: labelOf(cwd, path) }, package: defaultPackage(path, name) }
  );
}
