import { basename } from 'node:path';
import type { PackageOptions } from '../emit/core/emitter.js';

/** What a package is called when nobody says: its folder's name in the letters that npm allows. */
export function defaultPackage(path: string, name: string = packageNameOf(basename(path))): PackageOptions {
  return { name, version: '0.1.0' };
}

/** Any text in the letters that npm allows in the name of a package. */
export function packageNameOf(text: string): string {
  const name = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return name.replace(/^-|-$/g, '') || 'sdk';
}
