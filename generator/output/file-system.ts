import { lstatSync, mkdirSync, readFileSync, realpathSync, rmdirSync, type Stats } from 'node:fs';
import { lstat, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Whether the operating system refused something: no room, no permission, not a folder. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return (
    error instanceof Error && 'syscall' in error && typeof (error as { code?: unknown }).code === 'string'
  );
}

/** The result of looking something up, or nothing when it is not there. Other failures are thrown. */
export async function ifPresent<T>(lookup: Promise<T>): Promise<T | undefined> {
  try {
    return await lookup;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  return isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** Content of a file, if there is one. */
export function readIfPresent(path: string): Promise<Buffer | undefined> {
  return ifPresent(readFile(path));
}

/** As `readIfPresent`, but for many small files, of which each takes less time than a promise. */
export function readNow(path: string): Buffer | undefined {
  return nowIfPresent(() => readFileSync(path));
}

/** As `statIfPresent`, but for many files. */
export function statNow(path: string): Stats | undefined {
  return nowIfPresent(() => lstatSync(path, { throwIfNoEntry: false }));
}

/** As `realPathOf`, but for many files. */
export function realPathNow(path: string): string {
  return nowIfPresent(() => realpathSync.native(path)) ?? path;
}

function nowIfPresent<T>(lookup: () => T): T | undefined {
  try {
    return lookup();
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** What stands at a path, symbolic links not followed. */
export function statIfPresent(path: string): Promise<Stats | undefined> {
  return ifPresent(lstat(path));
}

/** The path with all symbolic links resolved; the path itself when there is nothing there. */
export async function realPathOf(path: string): Promise<string> {
  return (await ifPresent(realpath(path))) ?? path;
}

/** Where the next content of a file is written first: always the same, so that a killed run leaves no second one. */
export function stageOf(path: string): string {
  return join(dirname(path), `.${basename(path)}-sdkwright`);
}

/** Gives a file another content, or its first: at any moment it holds the old one or the new one. */
export async function replaceFile(path: string, text: string, mode?: number): Promise<void> {
  const stage = stageOf(path);
  await writeFile(stage, text, { mode });
  await rename(stage, path).catch(async (error: unknown) => {
    await rm(stage);
    throw error;
  });
}

/** Makes the folders that files need, each once. */
export function makeFoldersOf(paths: readonly string[]): void {
  for (const folder of new Set(paths.map((path) => dirname(path)))) mkdirSync(folder, { recursive: true });
}

/** Removes `folder` and the folders above it while they are empty and may be removed, up to but without `top`. */
export function removeEmptyFolders(folder: string, top: string): void {
  try {
    for (let current = folder; current.length > top.length; current = dirname(current)) rmdirSync(current);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}
