import type { LineCounter } from 'yaml';
import type { SourceLocation } from '../diagnostics/diagnostic.js';

/** A text that was read. */
export interface Source {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineCounter;
}

/** A character of a text, counted from 0. */
export interface Spot {
  readonly source: Source;
  readonly offset: number;
}

interface Entry {
  readonly self: Spot;
  members?: Map<string, Spot>;
  readonly placesIn?: PlacesIn | undefined;
}

/** Keys, or indices, and where they are written, in turn. */
export type Places = readonly (string | number)[];

/** Finds the places in the object or list that starts somewhere in a text. */
export type PlacesIn = (text: string, offset: number) => Places;

function membersOf(entry: Entry): Map<string, Spot> {
  if (entry.members) return entry.members;
  const { self, placesIn } = entry;
  const places = placesIn?.(self.source.text, self.offset) ?? [];
  const members = new Map<string, Spot>();
  for (let index = 0; index < places.length; index += 2)
    members.set(String(places[index]), { source: self.source, offset: Number(places[index + 1]) });
  return (entry.members = members);
}

/** Where every object and list, and every key in them, was written. Lines are counted only when asked for. */
export class Positions {
  readonly #entries = new WeakMap<object, Entry>();

  /** Remembers where an object or list starts, and how to find where its members are written. */
  add(node: object, self: Spot, placesIn?: PlacesIn): void {
    this.#entries.set(node, { self, placesIn });
  }

  /** Remembers where a key of an object, or an item of a list, is written. */
  setMember(node: object, key: string, spot: Spot): void {
    const entry = this.#entries.get(node);
    if (entry) membersOf(entry).set(key, spot);
  }

  /** Gives `copy` the places of `original`. */
  copy(original: object, copy: object): void {
    const entry = this.#entries.get(original);
    if (!entry) return;
    const { members } = entry;
    this.#entries.set(copy, { ...entry, ...(members && { members: new Map(members) }) });
  }

  /** Where a node, or its member, was written; a member without a place of its own stands at its node. */
  find(node: object, key?: string | number): Spot | undefined {
    const entry = this.#entries.get(node);
    return (key === undefined || !entry ? undefined : membersOf(entry).get(String(key))) ?? entry?.self;
  }

  /** As `find`, for people. */
  locate(node: object, key?: string | number): SourceLocation | undefined {
    const spot = this.find(node, key);
    return spot && locationOf(spot);
  }
}

/** As `locationOf`, for a text whose lines are not counted yet. */
export function locationInText({ path, text }: Source, offset: number): SourceLocation {
  const before = text.slice(0, offset).split('\n');
  return { file: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Line and column of a character, counted from 1. */
export function locationOf({ source, offset }: Spot): SourceLocation {
  const { line, col } = source.lines.linePos(offset);
  return { file: source.path, line: Math.max(line, 1), column: Math.max(col, 1) };
}
