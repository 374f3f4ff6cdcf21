import type { Change } from '../../judge/change.js';
import { levels, type Level } from '../../judge/level.js';
import type { Places } from '../place.js';

/** One resource and the changes that reach it. */
export interface RowView {
  readonly name: string;
  /** The name, cut where a line may end. */
  readonly pieces: readonly string[];
  /** By which filters know it. */
  readonly number: string;
  readonly total: number;
  /** The bar in words. */
  readonly words: string;
  /** Its parts, in per cent of the longest bar. */
  readonly bars: readonly { readonly level: Level; readonly x: number; readonly width: number }[];
}

/** Resources of changes, by number. */
export class Resources {
  readonly #numbers = new Map<string, string>();
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  /** Numbers of the resources that a change reaches; the whole API is one as well. */
  numbersOf(change: Change): readonly string[] {
    const names = change.operations.map((id) => this.#places.resource(id));
    return [...new Set(names.length > 0 ? names : ['the whole API'])].map((name) => this.#number(name));
  }

  /** All that were asked for, by name. */
  get all(): readonly { readonly name: string; readonly number: string }[] {
    const named = [...this.#numbers].map(([name, number]) => ({ name, number }));
    return named.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #number(name: string): string {
    const number = this.#numbers.get(name) ?? String(this.#numbers.size + 1);
    this.#numbers.set(name, number);
    return number;
  }
}

/** A bar a resource, those with the worst changes first; of equal ones, those that are reached most directly. */
export function chartOf(changes: readonly Change[], resources: Resources): readonly RowView[] {
  const counts = new Map<string, Level[]>();
  for (const change of changes)
    for (const number of resources.numbersOf(change))
      counts.set(number, [...(counts.get(number) ?? []), change.level]);
  const longest = Math.max(...[...counts.values()].map(({ length }) => length));
  const rows = resources.all.map(({ name, number }) =>
    rowOf(name, number, counts.get(number) ?? [], longest),
  );
  const weight = ({ number }: RowView): number => weigh(counts.get(number));
  return rows.sort((a, b) => weight(b) - weight(a) || Number(a.number) - Number(b.number));
}

/** A worse change outweighs any number of better ones, as far as anyone looks. */
function weigh(some: readonly Level[] = []): number {
  return some.reduce((sum, level) => sum + 1e3 ** (levels.length - 1 - levels.indexOf(level)), 0);
}

function rowOf(name: string, number: string, some: readonly Level[], longest: number): RowView {
  let x = 0;
  const bars = levels.flatMap((level) => {
    const count = some.filter((each) => each === level).length;
    if (count === 0) return [];
    const bar = { level, count, x, width: round((100 * count) / longest) };
    x = round(x + bar.width);
    return [bar];
  });
  const words = bars.map(({ level, count }) => `${count} ${level}`).join(', ');
  const pieces = name.split(/(?<=[._ ])/);
  return { name, pieces, number, total: some.length, words, bars };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
