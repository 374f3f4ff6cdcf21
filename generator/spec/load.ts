import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { JsonValue } from './document.js';
import { createSource, parseYaml } from './parse-yaml.js';
import { locationInText, type Positions, type Source } from './positions.js';

/** A file of the description. */
export interface LoadedFile extends Source {
  /** Absolute path without symbolic links. */
  readonly absolute: string;
  /** What it holds; missing when it could not be parsed, which is then already reported. */
  readonly root: JsonValue | undefined;
}

/** Why a file that a reference names is not read. */
export type FileProblem =
  | { readonly problem: 'outside'; readonly folder: string }
  | { readonly problem: 'missing'; readonly near?: string | undefined };

/** Reads the files of a description, each once, and none outside the folder of the first. */
export class Loader {
  /** In reading order. */
  readonly files: LoadedFile[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #positions: Positions;
  readonly #cwd: string;
  #folder = '';

  constructor(positions: Positions, cwd: string) {
    this.#positions = positions;
    this.#cwd = cwd;
  }

  /** Reads the first file, at a path relative to the working directory. */
  openRoot(file: string): LoadedFile | undefined {
    const absolute = path.resolve(this.#cwd, file);
    const near = nearest(path.basename(file), siblings(absolute));
    try {
      this.#folder = realpathSync(path.dirname(absolute));
      return this.#read(path.join(this.#folder, path.basename(absolute)));
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
      this.diagnostics.push(
        ['ENOENT', 'ENOTDIR'].includes(reason)
          ? diagnostic('file-not-found', { file: this.#display(absolute), near })
          : diagnostic('file-unreadable', { file: this.#display(absolute), reason: reasons[reason] ?? reason }),
      );
      return undefined;
    }
  }

  /** The file that a reference in `from` names by a relative path. */
  open(from: LoadedFile, relative: string): LoadedFile | FileProblem {
    const absolute = path.resolve(path.dirname(from.absolute), relative);
    if (!this.#contains(absolute)) return this.#outside();
    const real = realFile(absolute);
    if (real === undefined) return this.#missing(from, relative, absolute);
    if (!this.#contains(real)) return this.#outside();
    return this.files.find((file) => file.absolute === real) ?? this.#read(real);
  }

  #outside(): FileProblem {
    return { problem: 'outside', folder: this.#display(this.#folder) };
  }

  #missing(from: LoadedFile, relative: string, absolute: string): FileProblem {
    const near = nearest(path.basename(absolute), siblings(absolute));
    if (near === undefined) return { problem: 'missing' };
    const suggestion = path.relative(path.dirname(from.absolute), path.join(path.dirname(absolute), near));
    return { problem: 'missing', near: slashes(relative.startsWith('./') ? `./${suggestion}` : suggestion) };
  }

  #read(absolute: string): LoadedFile {
    const bytes = readFileSync(absolute);
    const display = this.#display(absolute);
    const source = createSource(display, bytes.toString('utf8'));
    const [root, problems] = isUtf8(bytes)
      ? parseYaml(source, this.#positions)
      : [undefined, [notUtf8(source)]];
    this.diagnostics.push(...problems);
    const file = { ...source, absolute, root };
    this.files.push(file);
    return file;
  }

  #contains(absolute: string): boolean {
    const relative = path.relative(this.#folder, absolute);
    return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
  }

  #display(absolute: string): string {
    return slashes(path.relative(realDirectory(this.#cwd), absolute)) || '.';
  }
}

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  ELOOP: 'its symbolic links form a loop',
  ENAMETOOLONG: 'its name is too long',
};

/** The regular file at a path, symbolic links followed. */
function realFile(absolute: string): string | undefined {
  try {
    const real = realpathSync(absolute);
    return statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}

/** A folder without symbolic links, as file paths are; as it is when it does not exist. */
function realDirectory(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

function siblings(absolute: string): readonly string[] {
  try {
    return readdirSync(path.dirname(absolute));
  } catch {
    return [];
  }
}

/** What cannot be decoded has become a replacement character. */
function notUtf8(source: Source): Diagnostic {
  const offset = Math.max(source.text.indexOf('\u{fffd}'), 0);
  return diagnostic('file-encoding', { file: source.path }, locationInText(source, offset));
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function slashes(text: string): string {
  return text.split(path.sep).join('/');
}
