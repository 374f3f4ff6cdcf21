import { isAbsolute, join, posix } from 'node:path';
import { readNow, realPathOf, statNow } from './file-system.js';
import type { FormattedFile } from './format.js';
import { sha256 } from './hash.js';
import { manifestName, type Manifest } from './manifest.js';
import type { OutputFolder } from './output-folder.js';

/** What is to stand in an output folder: a path and the checksum of its content. */
export type WantedFile = Pick<FormattedFile, 'path' | 'written'>;

/** What would have to happen for an output folder to hold exactly the generated files. Paths are relative to it. */
export interface Plan<F extends WantedFile = FormattedFile> {
  /** Absolute, symbolic links resolved. */
  readonly folder: string;
  /** How messages call the folder. */
  readonly label: string;
  /** Files that are not there yet. */
  readonly missing: readonly F[];
  /** Files of an earlier run whose content is another now. */
  readonly changed: readonly F[];
  readonly unchanged: readonly string[];
  /** Files of an earlier run that are no longer generated. */
  readonly extra: readonly string[];
  /** What the manifest on disk said when the plan was made. */
  readonly recorded: Manifest | undefined;
  /** Files that hold edits by hand, among those above. */
  readonly edited: readonly string[];
  /** Files of an earlier run that are neither generated nor there any more: folders that they leave empty may be. */
  readonly gone: readonly string[];
  /** What stands in the way and was not generated. */
  readonly foreign: readonly string[];
  /** What would leave the folder, by its name or through a symbolic link. */
  readonly outside: readonly string[];
}

type State = 'missing' | 'changed' | 'unchanged' | 'foreign' | 'outside';

/** A plan without what its comparison with the disk does not tell. */
export type Comparison<F extends WantedFile = FormattedFile> = Omit<Plan<F>, 'recorded' | 'edited'>;

/** Compares generated files with what is on disk; writes nothing. */
export async function planOutput<F extends WantedFile>(
  out: OutputFolder,
  files: readonly F[],
  previous: Manifest | undefined,
): Promise<Comparison<F>> {
  const folder = await realPathOf(out.path);
  const owned = new Set([...(previous?.files.keys() ?? []), manifestName]);
  const place = { folder, owned, parents: new Map<string, State | undefined>() };
  const states = files.map((file) => stateOf(place, file.path, file.written));
  const wanted = new Set(files.map((file) => file.path));
  const stale = [...owned].filter((path) => !wanted.has(path));
  const staleStates = stale.map((path) => stateOf(place, path));
  const filesIn = (state: State) => files.filter((_, index) => states[index] === state);
  const staleIn = (state: State) => stale.filter((_, index) => staleStates[index] === state);
  const pathsIn = (state: State) => filesIn(state).map((file) => file.path);
  return {
    folder,
    label: out.label,
    missing: filesIn('missing'),
    changed: filesIn('changed'),
    unchanged: pathsIn('unchanged'),
    extra: staleIn('changed'),
    gone: staleIn('missing'),
    foreign: pathsIn('foreign'),
    outside: [...pathsIn('outside'), ...staleIn('outside')],
  };
}

interface Place {
  readonly folder: string;
  /** Paths of the files that an earlier run wrote. */
  readonly owned: ReadonlySet<string>;
  /** What is known of folders already. */
  readonly parents: Map<string, State | undefined>;
}

/** How the file at `path` compares with the content that has the checksum `wanted`. */
function stateOf(place: Place, path: string, wanted?: string): State {
  if (!isPlainPath(path)) return 'outside';
  const { folder, owned } = place;
  const obstacle = findObstacle(place, posix.dirname(path));
  if (obstacle) return obstacle;
  const target = join(folder, path);
  const stats = statNow(target);
  if (!stats) return 'missing';
  if (stats.isSymbolicLink()) return 'outside';
  if (!stats.isFile()) return 'foreign';
  const content = readNow(target);
  if (content && sha256(content) === wanted) return 'unchanged';
  return owned.has(path) ? 'changed' : 'foreign';
}

/** What forbids, or makes needless, a look at what is in `parent`: it, or what is above it, is no folder, or not there. */
function findObstacle(place: Place, parent: string): State | undefined {
  if (parent === '.') return undefined;
  if (!place.parents.has(parent))
    place.parents.set(parent, findObstacle(place, posix.dirname(parent)) ?? obstacleAt(place, parent));
  return place.parents.get(parent);
}

function obstacleAt({ folder, owned }: Place, parent: string): State | undefined {
  const stats = statNow(join(folder, parent));
  if (!stats) return 'missing';
  if (stats.isSymbolicLink()) return 'outside';
  if (!stats.isDirectory()) return owned.has(parent) ? 'missing' : 'foreign';
  return undefined;
}

/** Whether a path is made of ordinary names only, on any operating system. */
function isPlainPath(path: string): boolean {
  const names = path.split('/');
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const strange = /[\u0000-\u001f\\:]/.test(path);
  return !isAbsolute(path) && !strange && names.every((name) => !['', '.', '..'].includes(name));
}
