import { resolve } from 'node:path';
import { Option } from 'commander';

/** What a command that reads a description can be told about it. */
export interface OverlayFlags {
  readonly overlay?: readonly string[];
}

/** `--overlay`: OpenAPI Overlays to apply, in the order in which they are given. */
export function overlayOption(target = 'the description'): Option {
  const collect = (file: string, files: readonly string[] = []): readonly string[] => [...files, file];
  return new Option('--overlay <file>', `OpenAPI Overlay to apply to ${target}; may be repeated`).argParser(
    collect,
  );
}

/** Absolute paths of the overlays that were given, for a command that runs in `cwd`. */
export function overlayPaths({ overlay = [] }: OverlayFlags, cwd: string): readonly string[] {
  return overlay.map((file) => resolve(cwd, file));
}
