import { readFile } from 'node:fs/promises';
import { lilconfig } from 'lilconfig';
import type { Document, YAMLError } from 'yaml';
import { diagnostic } from '../diagnostics/codes.js';
import type { Result, SourceLocation } from '../diagnostics/diagnostic.js';
import { parsePlainYaml } from '../spec/parse-plain-yaml.js';
import { Lines } from '../spec/lines.js';
import { Positions } from '../spec/positions.js';
import { yaml } from '../spec/yaml.js';
import { labelOf } from './labels.js';

const names = ['sdkwright.config.yaml', 'sdkwright.config.yml', 'sdkwright.config.json'];

/** A place in a configuration: keys and indices from the top. */
export type ConfigPath = readonly string[];

/** A configuration as written, not yet checked. */
export interface ConfigFile {
  readonly value: unknown;
  /** Where the value at `path` stands or, if `key` is given, that key of it. */
  readonly locate: (path: ConfigPath, key?: string) => SourceLocation;
}

/** Absolute path of the configuration in `folder`, if there is one. */
export async function findConfig(folder: string): Promise<string | undefined> {
  const loaders = Object.fromEntries(names.map((name) => [name.slice(name.lastIndexOf('.')), keepText]));
  const search = lilconfig('sdkwright', { searchPlaces: names, stopDir: folder, loaders });
  return (await search.search(folder))?.filepath;
}

function keepText(_path: string, text: string): string {
  return text;
}

/** Reads a configuration in YAML or JSON; `cwd` is what its path is relative to in messages. */
export async function readConfigFile(path: string, cwd: string): Promise<Result<ConfigFile | undefined>> {
  const file = labelOf(cwd, path);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? [undefined, [diagnostic('file-not-found', { file })]] : parseConfig(text, file);
}

/** Reads the text of a configuration; `file` is how messages call it. Places are only looked for in what is wrong. */
export function parseConfig(text: string, file: string): Result<ConfigFile | undefined> {
  const value = parsePlainYaml({ path: file, text, lines: new Lines(text) }, new Positions());
  if (value === undefined) return parseWhole(text, file);
  const locate: ConfigFile['locate'] = (...place) =>
    parseWhole(text, file)[0]?.locate(...place) ?? { file, line: 1, column: 1 };
  return [{ value, locate }, []];
}

function parseWhole(text: string, file: string): Result<ConfigFile | undefined> {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [value, unresolved] = toValue(document);
  const errors = document.errors.length > 0 ? document.errors : unresolved;
  const problems = errors.map(({ message, pos }) =>
    diagnostic('config-syntax', { problem: message }, at(pos[0])),
  );
  if (problems.length > 0) return [undefined, problems];
  return [{ value, locate: (path, key) => at(offsetOf(document, path, key)) }, []];
}

/** The plain value, or why there is none: an alias without its anchor, or aliases that multiply without end. */
function toValue(
  document: Document,
): [value: unknown, errors: readonly Pick<YAMLError, 'message' | 'pos'>[]] {
  try {
    return [document.toJS(), []];
  } catch (error) {
    return [undefined, [{ message: (error as Error).message, pos: [0, 0] }]];
  }
}

function offsetOf(document: Document, path: ConfigPath, key?: string): number {
  const { isMap, isNode, isScalar } = yaml();
  const node = path.length > 0 ? document.getIn(path, true) : document.contents;
  if (!isNode(node)) return 0;
  const pairs = isMap(node) ? node.items : [];
  const named = pairs.map((pair) => pair.key).find((name) => isScalar(name) && name.value === key);
  return (isNode(named) ? named : node).range?.[0] ?? 0;
}
