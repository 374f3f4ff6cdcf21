import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import type { JsonValue } from './document.js';
import { Lines } from './lines.js';
import { parseAnyYaml } from './parse-any-yaml.js';
import { parseJson } from './parse-json.js';
import { parsePlainYaml } from './parse-plain-yaml.js';
import { locationOf, type Positions, type Source } from './positions.js';

/** Reads YAML 1.2 or JSON; the value is missing when the text has no clear meaning. */
export function parseYaml(source: Source, positions: Positions): Result<JsonValue | undefined> {
  const unreadable = controlCharacter(source);
  if (unreadable) return [undefined, [unreadable]];
  const plain = parseJson(source, positions) ?? parsePlainYaml(source, positions);
  return plain === undefined ? parseAnyYaml(source, positions) : [plain, []];
}

/** A source, without the mark that some begin with. */
export function createSource(path: string, content: string): Source {
  const text = content.replace(/^\u{feff}/u, '');
  return { path, text, lines: new Lines(text) };
}

function controlCharacter(source: Source): Diagnostic | undefined {
  const offset = source.text.search(/[^\P{Cc}\t\n\r\x7f-\x9f]/u);
  if (offset < 0) return undefined;
  return diagnostic('file-encoding', { file: source.path }, locationOf({ source, offset }));
}
