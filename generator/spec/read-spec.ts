import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { bundle } from './bundle.js';
import { BundledDocument } from './bundled-document.js';
import type { JsonObject, SpecDocument } from './document.js';
import { applyFilter, type Filter } from './filter.js';
import { describe, isObject } from './json.js';
import { link, type Wording } from './link.js';
import { Loader, type LoadedFile, type Sources } from './load.js';
import { dialectOf } from './normalize/edition.js';
import { applyOverlay } from './overlay.js';
import { Positions } from './positions.js';
import { RemoteTexts } from './remote.js';

/** How a description is read. */
export interface ReadOptions {
  /** Folder that paths are relative to, in and out; default is the working directory of the process. */
  readonly cwd?: string;
  /** OpenAPI Overlays to apply, in this order: paths as that of the description. */
  readonly overlays?: readonly string[];
  /** What of the description is used; all of it unless given. */
  readonly filter?: Filter;
  /** Origins that references may lead to, such as `https://example.com`; none unless given. */
  readonly allowOrigins?: readonly string[];
}

/**
 * Reads a description in YAML or JSON and every file it refers to, and makes one document of them. Nothing outside
 * the folder of `path` is read and nothing is fetched unless its origin is allowed. The document is of OpenAPI 3.1,
 * whatever version was read. It is missing when the first file cannot be read; with other errors it is there, and
 * what is broken claims nothing: a schema there fits any value.
 */
export async function readSpec(path: string, options: ReadOptions = {}): Promise<Result<SpecDocument | undefined>> {
  const remote = new RemoteTexts(options.allowOrigins ?? []);
  // What has to be fetched is known only when the files that refer to it are read.
  for (;;) {
    const result = readAll(path, options, remote);
    if (!(await remote.fetchWanted())) return result;
  }
}

function readAll(path: string, options: ReadOptions, remote: RemoteTexts): Result<SpecDocument | undefined> {
  const positions = new Positions();
  const sources = { cwd: options.cwd ?? process.cwd(), remote };
  const loader = new Loader(positions, sources);
  const file = loader.openRoot(path);
  if (!file || file.root === undefined) return [undefined, loader.diagnostics];
  const { root } = file;
  if (!isObject(root)) {
    const problem = diagnostic('document-shape', { found: describe(root) }, firstLine(file.path));
    return [undefined, [...loader.diagnostics, problem]];
  }
  const desk = { loader, file, root, positions };
  const added = (options.overlays ?? []).length > 0 ? addOverlays(desk, options.overlays ?? [], sources) : [];
  const linked = connect(desk, 'normalized');
  const filtered = options.filter ? applyFilter(root, options.filter, positions) : [];
  const document = new BundledDocument(loader.files, root, positions);
  return [document, [...loader.diagnostics, ...added, ...linked, ...filtered]];
}

interface Desk {
  readonly loader: Loader;
  readonly file: LoadedFile;
  readonly root: JsonObject;
  readonly positions: Positions;
}

/** Makes one document of all files. */
function connect({ loader, file, root, positions }: Desk, wording: Wording): readonly Diagnostic[] {
  const links = link(loader, file, positions, wording);
  const cycles = bundle(root, loader.files, links, positions);
  return [...links.diagnostics, ...cycles];
}

/** Overlays see all files as one document, in the words in which it is written. */
function addOverlays(desk: Desk, paths: readonly string[], sources: Sources): readonly Diagnostic[] {
  const { root, positions } = desk;
  // The outline of Swagger is another one: there only the first file can be changed.
  const linked = dialectOf(root) === 'swagger2' ? [] : connect(desk, 'as written');
  return [...linked, ...paths.flatMap((path) => applyOverlay(root, path, { positions, sources }))];
}

function firstLine(file: string) {
  return { file, line: 1, column: 1 };
}
