import { realpath } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import { git, gitWithPaths } from './git.js';

/** A clone as releases need it. Paths in and out are absolute. Every method throws when git fails. */
export class Repository {
  /** Absolute. */
  readonly top: string;

  private constructor(top: string) {
    this.top = top;
  }

  /** The repository that a folder is in. */
  static async around(folder: string): Promise<Repository> {
    return new Repository(await realpath(await git(folder, 'rev-parse', '--show-toplevel')));
  }

  /** Whether the history, and with it what was released, is cut off. */
  async isShallow(): Promise<boolean> {
    return (await git(this.top, 'rev-parse', '--is-shallow-repository')) === 'true';
  }

  /** All tags that lead to what is checked out. */
  async tags(): Promise<readonly string[]> {
    return lines(await git(this.top, 'tag', '--merged', 'HEAD'));
  }

  /** Whether there is a tag, wherever it leads. */
  async hasTag(tag: string): Promise<boolean> {
    return (await git(this.top, 'tag', '--list', tag)) !== '';
  }

  /** Which of some files are not as they were committed last. */
  async uncommitted(paths: readonly string[]): Promise<readonly string[]> {
    const wanted = new Set(await Promise.all(paths.map((path) => this.#inside(path))));
    const text = await git(this.top, 'status', '--porcelain', '-z', '-uall', '--no-renames');
    const changed = text.split('\0').map((line) => line.replace(/^.. ?/, ''));
    return changed.filter((path) => wanted.has(path)).map((path) => resolve(this.top, path));
  }

  /** The text of a file as it was committed last; undefined where it never was. */
  async committed(path: string): Promise<string | undefined> {
    const inside = await this.#inside(path);
    const known = await git(this.top, 'ls-tree', '--name-only', 'HEAD', '--', inside);
    return known === '' ? undefined : git(this.top, 'show', `HEAD:${inside}`);
  }

  /** Commits some files, whatever else is changed or staged, unless they are committed already. */
  async commit(paths: readonly string[], message: string): Promise<void> {
    const changed = await Promise.all((await this.uncommitted(paths)).map((path) => this.#inside(path)));
    if (changed.length === 0) return;
    await gitWithPaths(this.top, changed, 'update-index', '--add', '--remove', '-z', '--stdin');
    const these = ['--only', '--pathspec-from-file=-', '--pathspec-file-nul'];
    await gitWithPaths(this.top, changed, 'commit', '--quiet', '--message', message, ...these);
  }

  /** Tags what is checked out. */
  async tag(name: string, message: string): Promise<void> {
    await git(this.top, 'tag', '--annotate', '--message', message, name);
  }

  async #inside(path: string): Promise<string> {
    const folder = await realpath(resolve(path, '..')).catch(() => resolve(path, '..'));
    return relative(this.top, resolve(folder, basename(path)))
      .split(sep)
      .join('/');
  }
}

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}
