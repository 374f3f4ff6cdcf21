import type { JsonValue } from './document.js';
import { BlockReader } from './plain-yaml/block.js';
import { Cursor, Unclear } from './plain-yaml/cursor.js';
import { FlowReader } from './plain-yaml/flow.js';
import { Notes } from './plain-yaml/notes.js';
import type { Places, Positions, Source } from './positions.js';

/**
 * Reads the YAML that nearly all descriptions are written in, many times faster than all of YAML is read. Undefined for
 * what is not clear at once, and for all that there is something to say about: anchors, tags, tabs, a key that stands
 * twice, a line that stands nowhere.
 */
export function parsePlainYaml(source: Source, positions: Positions): JsonValue | undefined {
  const notes = new Notes();
  try {
    const value = readWhole(source.text, notes);
    positions.startsIn(source, notes.starts, yamlPlaces);
    return value;
  } catch (error) {
    if (error instanceof Unclear) return undefined;
    throw error;
  }
}

function readWhole(text: string, notes: Notes): JsonValue {
  const cursor = new Cursor(text);
  const reader = new BlockReader(cursor, notes);
  cursor.begin();
  const value = reader.collection(0);
  if (cursor.column >= 0) throw new Unclear();
  return value;
}

/** Where the members of what starts at `offset` of such YAML are written. */
function yamlPlaces(text: string, offset: number): Places {
  const cursor = new Cursor(text);
  const notes = new Notes();
  cursor.lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  cursor.at = offset;
  if (/[[{]/.test(text.charAt(offset))) new FlowReader(cursor, notes).read(-1, 0);
  else new BlockReader(cursor, notes).collection(0);
  return notes.places;
}
