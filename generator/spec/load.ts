import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { decodeText } from './decode-text.js';
import { findInside, isWithin, realDirectory } from './containment.js';
import type { JsonValue } from './document.js';
import { isObject, refText } from './json.js';
import { dialectOf, plainEdition, type Edition } from './normalize/edition.js';
import { resolveNames } from './normalize/named-schemas.js';
import { outline } from './normalize/swagger-document.js';
import { createSource, parseYaml } from './parse-yaml.js';
import { parseReference, type Reference } from './pointer.js';
import { locationOf, type Positions, type Source } from './positions.js';
import { isAddress, isRemote, type RemoteTexts } from './remote.js';

/** A file of the description. */
export interface LoadedFile extends Source {
  /** Absolute path without symbolic links, or the address it was fetched from. */
  readonly absolute: string;
  /** What it holds; missing when it could not be parsed, which is then already reported. */
  readonly root: JsonValue | undefined;
}

/** Why a file that a reference names is not read. */
export type FileProblem =
  | { readonly problem: 'outside'; readonly folder: string }
  | { readonly problem: 'missing'; readonly near?: string | undefined }
  | { readonly problem: 'remote'; readonly origin?: string | undefined }
  | { readonly problem: 'unfetched'; readonly reason: string };

/** Where files come from. */
export interface Sources {
  /** Folder that paths are relative to, in and out. */
  readonly cwd: string;
  readonly remote: RemoteTexts;
}

/** Reads the files of a description, each once, and none outside the folder of the first. */
export class Loader {
  /** In reading order. */
  readonly files: LoadedFile[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #positions: Positions;
  readonly #cwd: string;
  readonly #remote: RemoteTexts;
  readonly #editions = new Map<LoadedFile, Edition>();
  readonly #references = new Map<string, Reference | undefined>();
  /** Files by what references in a file call them: many are called often. */
  readonly #opened = new Map<LoadedFile, Map<string, LoadedFile>>();
  #folder = '';
  #first: LoadedFile | undefined;

  constructor(positions: Positions, { cwd, remote }: Sources) {
    this.#positions = positions;
    this.#cwd = cwd;
    this.#remote = remote;
  }

  /** In which words a file is written. The first time, names become pointers and Swagger gets its new outline. */
  edition(file: LoadedFile): Edition {
    const known = this.#editions.get(file);
    if (known) return known;
    resolveNames(file.root, file.text);
    const edition = this.#findEdition(file);
    this.#editions.set(file, edition);
    return edition;
  }

  #findEdition(file: LoadedFile): Edition {
    const dialect = dialectOf(file.root);
    if (dialect === 'swagger2' && isObject(file.root)) return outline(file.root, this.#positions);
    if (dialect) return plainEdition(dialect);
    return this.#first && this.#first !== file ? this.edition(this.#first) : plainEdition('openapi31');
  }

  /** A `$ref` taken apart: each text once, for many are written often. */
  reference(ref: string): Reference | undefined {
    if (!this.#references.has(ref)) this.#references.set(ref, parseReference(ref));
    return this.#references.get(ref);
  }

  /** Reads the first file, at an address or a path relative to the working directory. */
  openRoot(file: string): LoadedFile | undefined {
    if (isAddress(file)) return this.#openAddress(file);
    const absolute = path.resolve(this.#cwd, file);
    const near = nearest(path.basename(file), siblings(absolute));
    try {
      this.#folder = realpathSync(path.dirname(absolute));
      this.#first = this.#followAlias(this.#read(path.join(this.#folder, path.basename(absolute))));
      return this.#first;
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

  #openAddress(address: string): LoadedFile | undefined {
    const found = this.#remote.find(address);
    if (!('problem' in found)) {
      this.#first = this.#followAlias(this.#add(createSource(found.address, found.text), found.address));
      return this.#first;
    }
    this.diagnostics.push(
      found.problem === 'unfetched'
        ? diagnostic('address-unfetched', { address, reason: found.reason })
        : diagnostic('address-refused', { address, ...('origin' in found && { origin: found.origin }) }),
    );
    return undefined;
  }

  /** A description may be nothing but a reference to the file that holds it. */
  #followAlias(file: LoadedFile): LoadedFile {
    const { file: next, pointer } = parseReference(refText(file.root)) ?? { file: '', pointer: [] };
    if (next === '' || pointer.length > 0) return file;
    const target = this.open(file, next);
    return 'problem' in target || this.files.indexOf(target) < this.files.indexOf(file)
      ? file
      : this.#followAlias(target);
  }

  /** The file that a reference in `from` names by a relative path or an address. */
  open(from: LoadedFile, relative: string): LoadedFile | FileProblem {
    const opened = this.#opened.get(from) ?? new Map<string, LoadedFile>();
    const known = opened.get(relative);
    if (known) return known;
    const file = this.#find(from, relative);
    if (!('problem' in file)) this.#opened.set(from, opened.set(relative, file));
    return file;
  }

  #find(from: LoadedFile, relative: string): LoadedFile | FileProblem {
    if (isRemote(relative) || isRemote(from.absolute)) return this.#openRemote(from, relative);
    const absolute = path.resolve(path.dirname(from.absolute), relative);
    const found = findInside(this.#folder, absolute);
    if (found === 'missing') return this.#missing(from, relative, absolute);
    if (found === 'outside') return { problem: 'outside', folder: this.#display(this.#folder) };
    return this.files.find((file) => file.absolute === found.path) ?? this.#read(found.path);
  }

  #openRemote(from: LoadedFile, relative: string): LoadedFile | FileProblem {
    const base = isRemote(from.absolute) ? from.absolute : undefined;
    const found = this.#remote.find(relative, base);
    if ('problem' in found) return found;
    const known = this.files.find((file) => file.absolute === found.address);
    return known ?? this.#add(createSource(found.address, found.text), found.address);
  }

  #missing(from: LoadedFile, relative: string, absolute: string): FileProblem {
    // What lies behind a link that leads out of the folder is not even listed.
    const isInside = isWithin(this.#folder, realDirectory(path.dirname(absolute)));
    const near = isInside ? nearest(path.basename(absolute), siblings(absolute)) : undefined;
    if (near === undefined) return { problem: 'missing' };
    const suggestion = path.relative(path.dirname(from.absolute), path.join(path.dirname(absolute), near));
    return { problem: 'missing', near: slashes(relative.startsWith('./') ? `./${suggestion}` : suggestion) };
  }

  #read(absolute: string): LoadedFile {
    const { text, isWhole } = decodeText(readFileSync(absolute));
    const source = createSource(this.#display(absolute), text);
    return this.#add(source, absolute, isWhole ? undefined : undecodable(source));
  }

  #add(source: Source, absolute: string, unreadable?: Diagnostic): LoadedFile {
    const [root, problems] = unreadable ? [undefined, [unreadable]] : parseYaml(source, this.#positions);
    this.diagnostics.push(...problems);
    const file = { ...source, absolute, root };
    this.files.push(file);
    return file;
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

function siblings(absolute: string): readonly string[] {
  try {
    return readdirSync(path.dirname(absolute));
  } catch {
    return [];
  }
}

function undecodable(source: Source): Diagnostic {
  const offset = Math.max(source.text.indexOf('\u{fffd}'), 0);
  return diagnostic('file-encoding', { file: source.path }, locationOf({ source, offset }));
}

function slashes(text: string): string {
  return text.split(path.sep).join('/');
}
