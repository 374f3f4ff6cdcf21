import { diagnostic } from '../diagnostics/codes.js';
import type { Result } from '../diagnostics/diagnostic.js';
import { bundle } from './bundle.js';
import { BundledDocument } from './bundled-document.js';
import type { SpecDocument } from './document.js';
import { describe, isObject } from './json.js';
import { link } from './link.js';
import { Loader } from './load.js';
import { Positions } from './positions.js';

/** How a description is read. */
export interface ReadOptions {
  /** Folder that paths are relative to, in and out; default is the working directory of the process. */
  readonly cwd?: string;
}

/**
 * Reads a description in YAML or JSON and every file it refers to, and makes one document of them. Nothing outside
 * the folder of `path` is read and nothing is fetched. The document is missing when the first file cannot be read;
 * with other errors it is there, so that it can be checked further, but holds references that lead nowhere.
 */
export function readSpec(path: string, options: ReadOptions = {}): Promise<Result<SpecDocument | undefined>> {
  return Promise.resolve(readAll(path, options.cwd ?? process.cwd()));
}

function readAll(path: string, cwd: string): Result<SpecDocument | undefined> {
  const positions = new Positions();
  const loader = new Loader(positions, cwd);
  const file = loader.openRoot(path);
  if (file?.root === undefined) return [undefined, loader.diagnostics];
  if (!isObject(file.root)) {
    const problem = diagnostic('document-shape', { found: describe(file.root) }, firstLine(file.path));
    return [undefined, [problem]];
  }
  const links = link(loader, file, positions);
  const cycles = bundle(file.root, loader.files, links, positions);
  const document = new BundledDocument(loader.files, file.root, positions);
  return [document, [...loader.diagnostics, ...links.diagnostics, ...cycles]];
}

function firstLine(file: string) {
  return { file, line: 1, column: 1 };
}
