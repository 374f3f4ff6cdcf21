import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isAddress } from '../spec/remote.js';
import { checkOut } from './revision.js';

/**
 * The text of two descriptions that are the same, byte for byte, with all files that they refer to; undefined where
 * they differ, and where that cannot be told without understanding them.
 */
export async function sameText(before: string, after: string, cwd: string): Promise<string | undefined> {
  if (isAddress(before) || isAddress(after)) return undefined;
  const [[old], [now]] = [await checkOut(before, cwd), await checkOut(after, cwd)];
  try {
    if (!old || !now || !areSame(old.path, now.path)) return undefined;
    return readFileSync(now.path, 'utf8');
  } catch {
    // A file that cannot be read is told about when it is read as a description.
    return undefined;
  } finally {
    await old?.dispose();
    await now?.dispose();
  }
}

function areSame(old: string, now: string, compared: Set<string> = new Set()): boolean {
  if (old === now || compared.has(old)) return true;
  compared.add(old);
  const bytes = readFileSync(old);
  if (!bytes.equals(readFileSync(now))) return false;
  const text = bytes.toString('utf8');
  const place = (name: string) => [fileOf(old, name), fileOf(now, name)] as const;
  const referred = wordsIn(text, /\$ref['"]?\s*:\s*['"]?([^#\s'",}\]][^\s'",}\]]*)/g);
  // A mapping of a discriminator names files, too, and looks like any other text.
  const others = /\bmapping\b/.test(text)
    ? wordsIn(text, /:\s*['"]?([^\s'"#{}[\],:/][^\s'"#{}[\],:./]*[./][^\s'"#{}[\],:]*)/g)
    : [];
  const pairs = [
    ...referred.map(place),
    ...others.map(place).filter((pair) => pair.some((path) => existsSync(path))),
  ];
  return pairs.every(([one, other]) => areSame(one, other, compared));
}

function wordsIn(text: string, pattern: RegExp): readonly string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([, word = '']) => word))];
}

function fileOf(from: string, name: string): string {
  return resolve(dirname(from), decodeURI(name.replace(/#.*/, '')));
}
