import { relative } from 'node:path';
import type { EditMode, Emitter, PackageOptions, StyleOptions } from './emit/core/emitter.js';
import type { Input } from './load.js';
import type { FormatMemory } from './output/format-memory.js';
import { sha256 } from './output/hash.js';
import type { OutputFolder } from './output/output-folder.js';
import type { PackOptions } from './pack/options.js';

/** A description and what to make of it. */
export interface Job extends Input {
  /** What it is listed as in a configuration of several APIs. */
  readonly api?: string;
  /** The description's path as file headers name it. */
  readonly source: string;
  /** Emit only what this resource needs, given as a dotted path. */
  readonly only?: string;
  /** Folder that the manifest names files of the description from, absolute; without it, it does not. */
  readonly base?: string;
  /** Other versions of the API, which every target has as well. */
  readonly versions?: readonly VersionInput[];
  readonly targets: readonly Target[];
  /** What earlier runs of this process formatted. */
  readonly memory?: FormatMemory;
}

/** Another version of an API: its paths are those of the job's. */
export interface VersionInput {
  /** What its entry in packages is called. */
  readonly name: string;
  readonly input: string;
  readonly source: string;
  readonly overlays: readonly string[];
}

/** One package to be generated. */
export interface Target extends StyleOptions {
  readonly emitter: Emitter;
  readonly out: OutputFolder;
  readonly package: PackageOptions;
  /** Default `overwrite`. */
  readonly edits?: EditMode;
  /** How it is packed; nothing that is generated depends on it. */
  readonly pack?: PackOptions;
}

/** What was asked for, without what was not. */
export function styleOf({ values = {}, enums }: StyleOptions): StyleOptions {
  return { ...(Object.keys(values).length > 0 && { values }), ...(enums && { enums }) };
}

/** Checksum of all that is asked for of a target and decides what is written, besides the description itself. */
export function configurationOf(job: Job, target: Target): string {
  const { source, name, only, filter, overlays = [], allowOrigins, base = '', versions } = job;
  const asked = {
    source,
    name,
    only,
    filter,
    allowOrigins,
    edits: target.edits,
    overlays: overlays.map((file) => relative(base, file)),
    versions: versions?.map((each) => ({
      name: each.name,
      source: each.source,
      overlays: each.overlays.map((file) => relative(base, file)),
    })),
  };
  return sha256(JSON.stringify([target.emitter.name, target.package, styleOf(target), asked]));
}
