import { posix } from 'node:path';
import type { GeneratedFile } from '../core/emitter.js';
import { moduleText } from './literals.js';
import { relativeModule } from './print.js';

/** Where one module names another of the package. */
const SPECIFIER = /(?<=\b(?:from |import\())'(\.{1,2}\/[^']+)\.js'/g;
const ENTRY = 'src/index.ts';

/**
 * The modules that another version of an API does not share with the first, moved to a folder of its own: those that
 * differ, and those that lead to them. What they share they import from where it is, so that it is there once and is
 * one type.
 */
export function ownModules(
  version: string,
  first: readonly GeneratedFile[],
  other: readonly GeneratedFile[],
): readonly GeneratedFile[] {
  const own = findOwn(new Map(first.map((file) => [file.path, bodyOf(file)])), other);
  const place = (path: string): string => (own.has(path) ? path.replace(/^src\//, `src/${version}/`) : path);
  return other
    .filter(({ path }) => own.has(path))
    .map((file) => ({
      ...file,
      path: place(file.path),
      text: file.text.replace(SPECIFIER, (_, specifier: string) =>
        moduleText(relativeModule(place(file.path), place(resolve(file.path, specifier)))),
      ),
    }));
}

function findOwn(first: ReadonlyMap<string, string>, other: readonly GeneratedFile[]): ReadonlySet<string> {
  const users = usersOf(other);
  const own = new Set<string>();
  const waiting = other.filter((file) => file.path === ENTRY || first.get(file.path) !== bodyOf(file));
  const paths = waiting.map(({ path }) => path);
  for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
    if (own.has(path)) continue;
    own.add(path);
    paths.push(...(users.get(path) ?? []));
  }
  return own;
}

/** Which modules name which. */
function usersOf(files: readonly GeneratedFile[]): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const { path, text } of files)
    for (const [, specifier = ''] of text.matchAll(SPECIFIER)) {
      const used = resolve(path, specifier);
      users.set(used, [...(users.get(used) ?? []), path]);
    }
  return users;
}

function resolve(from: string, specifier: string): string {
  return `${posix.join(posix.dirname(from), specifier)}.ts`;
}

/** All but the header, which names the version. */
function bodyOf({ text }: GeneratedFile): string {
  return text.slice(text.indexOf('\n'));
}
