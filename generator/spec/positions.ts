import type { SourceLocation } from '../diagnostics/diagnostic.js';
import type { Lines } from './lines.js';

/** A text that was read. */
export interface Source {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
}

/** A character of a text, counted from 0. */
export interface Spot {
  readonly source: Source;
  readonly offset: number;
}

/** A place, or what finds it when somebody asks. */
type Known = Spot | (() => Spot);

/** Where an object or list starts, and what is known of its members. */
interface Entry extends Spot {
  /** Members that got a place of their own. */
  own?: Map<string, Known> | undefined;
  /** Members as they are written. */
  written?: ReadonlyMap<string, Spot> | undefined;
  readonly placesIn: PlacesIn | undefined;
}

/** A source whose objects are found by where they start. */
interface Noted {
  readonly source: Source;
  readonly placesIn: PlacesIn;
  readonly starts: ReadonlyMap<object, number>;
}

/** Keys, or indices, and where they are written, in turn. */
export type Places = readonly (string | number)[];

/** Finds the places in the object or list that starts somewhere in a text. */
export type PlacesIn = (text: string, offset: number) => Places;

function writtenIn(entry: Entry): ReadonlyMap<string, Spot> {
  if (entry.written) return entry.written;
  const { source, offset, placesIn } = entry;
  const places = placesIn?.(source.text, offset) ?? [];
  const written = new Map<string, Spot>();
  for (let index = 0; index < places.length; index += 2)
    written.set(String(places[index]), { source, offset: Number(places[index + 1]) });
  return (entry.written = written);
}

function memberOf(entry: Entry, key: string): Spot | undefined {
  const own = entry.own?.get(key);
  return (typeof own === 'function' ? own() : own) ?? writtenIn(entry).get(key);
}

/** Where every object and list, and every key in them, was written. Lines are counted only when asked for. */
export class Positions {
  readonly #entries = new Map<object, Entry>();
  /** Sources of which only the starts are noted. */
  readonly #noted: Noted[] = [];

  /** Remembers where an object or list starts. */
  add(node: object, { source, offset }: Spot): void {
    this.#entries.set(node, { source, offset, placesIn: undefined });
  }

  /** Takes where the objects and lists of a source start; `placesIn` finds where their members are written. */
  startsIn(source: Source, starts: ReadonlyMap<object, number>, placesIn: PlacesIn): void {
    this.#noted.push({ source, placesIn, starts });
  }

  /** Remembers where a key of an object, or an item of a list, is written. */
  setMember(node: object, key: string, place: Known): void {
    const entry = this.#entry(node);
    if (entry) (entry.own ??= new Map<string, Known>()).set(key, place);
  }

  /** Gives `copy` the places of `original`. */
  copy(original: object, copy: object): void {
    const entry = this.#entry(original);
    if (entry) this.#entries.set(copy, { ...entry, own: entry.own && new Map(entry.own) });
  }

  /** Where a node, or its member, was written; a member without a place of its own stands at its node. */
  find(node: object, key?: string | number): Spot | undefined {
    const entry = this.#entry(node);
    return (key === undefined || !entry ? undefined : memberOf(entry, String(key))) ?? entry;
  }

  #entry(node: object): Entry | undefined {
    const known = this.#entries.get(node);
    const noted = known ? undefined : this.#noted.find(({ starts }) => starts.has(node));
    if (!noted) return known;
    const { source, placesIn, starts } = noted;
    const entry = { source, placesIn, offset: starts.get(node) ?? 0 };
    this.#entries.set(node, entry);
    return entry;
  }

  /** As `find`, for people. */
  locate(node: object, key?: string | number): SourceLocation | undefined {
    const spot = this.find(node, key);
    return spot && locationOf(spot);
  }
}

/** Line and column of a character, counted from 1. */
export function locationOf({ source, offset }: Spot): SourceLocation {
  return { file: source.path, ...source.lines.place(offset) };
}
