import { readdirSync, rmSync, rmdirSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Result } from '../diagnostics/diagnostic.js';
import { ifPresent, isSystemError, statIfPresent } from './file-system.js';
import { onSignal } from './signals.js';

/** Writing takes seconds. Who holds a lock for longer cannot be asked: another machine, or a number used again. */
const LONGEST_MS = 600_000;
const LOCK = 'lock';
/** Stages whose lock this process holds or is about to take. */
const held = new Set<string>();

/** What is written, one run at a time. */
export interface Site {
  /** Folder for what is on its way; nobody else's files are in it. */
  readonly stage: string;
  /** How messages call what is written. */
  readonly label: string;
}

/**
 * Does some work while no other run does any at the same site, and clears the stage afterwards, also when the process
 * is told to end. Answers a diagnostic where another run is at it.
 */
export async function withLock<T>(
  { stage, label }: Site,
  work: () => Promise<Result<T | undefined>>,
): Promise<Result<T | undefined>> {
  const holder = await take(stage);
  if (holder !== undefined)
    return [undefined, [diagnostic('output-busy', { path: label, state: describe(holder) })]];
  const deafen = onSignal(() => release(stage));
  try {
    return await work();
  } finally {
    deafen();
    release(stage);
  }
}

/**
 * Takes the lock, or answers whose it is. A folder of our own becomes `lock`: that fails unless there is none, or one
 * that is empty. It holds a file named for its holder, so that what a killed run left is taken away by its own name:
 * nobody can take away what has become somebody else's meanwhile.
 */
async function take(stage: string, tries = 10): Promise<string | undefined> {
  const [own, lock] = [join(stage, tokenOf()), join(stage, LOCK)];
  // Runs of one process have one name: they are told apart here.
  if (held.has(stage)) return tokenOf();
  held.add(stage);
  try {
    // The folder alone first: a place that cannot have it is told without the names in it.
    await mkdir(stage, { recursive: true });
    await mkdir(own, { recursive: true });
    await writeFile(join(own, tokenOf()), '');
    await removeStale(stage, (name) => name === tokenOf());
    await removeStale(lock, () => false);
    await rename(own, lock);
    return undefined;
  } catch (error) {
    held.delete(stage);
    tryEach(
      () => rmSync(own, { recursive: true }),
      () => rmdirSync(stage),
    );
    const [holder] = (await ifPresent(readdir(lock))) ?? [];
    if (holder !== undefined) return holder;
    if (tries > 0 && isTaken(error)) return take(stage, tries - 1);
    throw error;
  }
}

/** Whether there was a lock of somebody else, who may have let go of it meanwhile. */
function isTaken(error: unknown): boolean {
  return isSystemError(error) && error.syscall === 'rename' && ['ENOTEMPTY', 'EEXIST'].includes(error.code);
}

/** Says which process of which machine it is, as the name of a file. */
function tokenOf(): string {
  return `${process.pid}@${encodeURIComponent(hostname())}`;
}

/** Number and machine of the process that a token is of. */
function partsOf(token: string): { readonly pid: string; readonly host: string } {
  const at = token.indexOf('@');
  return { pid: token.slice(0, at), host: token.slice(at + 1) };
}

function describe(token: string): string {
  const { pid, host } = partsOf(token);
  return `is being written by process ${pid} on ${decodeURIComponent(host)}`;
}

async function removeStale(folder: string, isOurs: (name: string) => boolean): Promise<void> {
  for (const name of (await ifPresent(readdir(folder))) ?? []) {
    const path = join(folder, name);
    if (isToken(name) && !isOurs(name) && (await isStale(path, name)))
      await rm(path, { recursive: true, force: true });
  }
}

function isToken(name: string): boolean {
  return name.includes('@');
}

/** Whether whoever is named is gone: not running here, or at it for too long. Numbers of processes are used again. */
async function isStale(path: string, token: string): Promise<boolean> {
  const { pid, host } = partsOf(token);
  if (token === tokenOf() || (host === partsOf(tokenOf()).host && !isRunning(Number(pid)))) return true;
  const stats = await statIfPresent(path);
  return stats !== undefined && Date.now() - stats.mtimeMs > LONGEST_MS;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, but is somebody else's.
    return isSystemError(error) && error.code === 'EPERM';
  }
}

/** The lock goes last: until then, all that is in the stage is ours. What cannot be removed now, the next run removes. */
function release(stage: string): void {
  held.delete(stage);
  tryEach(
    () => clear(stage),
    () => rmSync(join(stage, LOCK, tokenOf())),
    () => rmdirSync(join(stage, LOCK)),
    () => rmdirSync(stage),
  );
}

/** Removes what is on its way; only the holder of the lock may. */
export function clear(stage: string): void {
  const names = readdirSync(stage).filter((name) => name !== LOCK && !isToken(name));
  for (const name of names) rmSync(join(stage, name), { recursive: true, force: true });
}

function tryEach(...steps: readonly (() => void)[]): void {
  for (const step of steps)
    try {
      step();
    } catch {
      // The others may work.
    }
}
