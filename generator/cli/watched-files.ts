import { existsSync, statSync, watch, type FSWatcher } from 'node:fs';
import { dirname, extname, join, sep } from 'node:path';

/** Milliseconds without a change after which a change is told: editors and git make many at once. */
const quiet = 50;
/** Milliseconds by which the times of files may be behind the clock. */
const behind = 10;

/** Since when, by `Date.now()`, changes count, and whether those of other files count that may be parts of a description. */
export interface Following {
  readonly since: number;
  readonly others: boolean;
}

/**
 * Tells when any of some files changes. Their folders are watched, not they: editors put another file in the place of
 * the one that they save, and git takes away what it brings back.
 */
export class WatchedFiles {
  #watchers: readonly FSWatcher[] = [];
  #files: readonly string[] = [];
  #others = false;
  #dirty = false;
  #timer: NodeJS.Timeout | undefined;
  #tell: (() => void) | undefined;

  /** Watches these files from now on, and no others: in folders that may be others under their old names. */
  follow(files: readonly string[], { since, others }: Following): void {
    const before = this.#watchers;
    this.#files = files;
    this.#others = others;
    const folders = new Set(files.map((file) => nearestFolder(dirname(file))));
    this.#watchers = [...folders].map((folder) => this.#open(folder));
    for (const watcher of before) watcher.close();
    // What changed where nobody has watched yet.
    if (files.some((file) => changedAfter(file, since - behind))) this.#dirty = true;
  }

  /** Resolves when a file has changed since the last time this did. */
  async changed(): Promise<void> {
    await new Promise<void>((tell) => {
      this.#tell = tell;
      if (this.#dirty) this.#wait();
    });
    this.#dirty = false;
  }

  /** Ends the watch. */
  close(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers) watcher.close();
  }

  #open(folder: string): FSWatcher {
    const watcher = watch(folder, (_event, name) =>
      this.#notice(name === null ? undefined : join(folder, name)),
    );
    // A folder that goes away is looked for again after the next run.
    return watcher.on('error', () => this.#notice(undefined));
  }

  #notice(path: string | undefined): void {
    if (path !== undefined && !this.#concerns(path)) return;
    this.#dirty = true;
    this.#wait();
  }

  /** Whether it is a file that is watched, or a folder of one, or may be what a description lacks. */
  #concerns(path: string): boolean {
    return (
      this.#files.some((file) => file === path || file.startsWith(path + sep)) ||
      (this.#others && ['.yaml', '.yml', '.json'].includes(extname(path)))
    );
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell?.(), quiet);
  }
}

/** A folder, or the next above it that is there. */
function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

function changedAfter(file: string, time: number): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= time;
}
