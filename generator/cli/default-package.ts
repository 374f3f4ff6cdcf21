import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import valid from 'semver/functions/valid.js';
import type { PackageOptions } from '../emit/core/emitter.js';

/**
 * What a package is called when nobody says: its folder's name in the letters that npm allows, and the version that it
 * has already.
 */
export function defaultPackage(path: string, name: string = packageNameOf(basename(path))): PackageOptions {
  return { name, version: versionIn(path) ?? '0.1.0' };
}

function versionIn(folder: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version?: unknown;
    };
    return typeof version === 'string' && valid(version) !== null ? version : undefined;
  } catch {
    return undefined;
  }
}

/** Any text in the letters that npm allows in the name of a package. */
export function packageNameOf(text: string): string {
  const name = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return name.replace(/^-|-$/g, '') || 'sdk';
}
