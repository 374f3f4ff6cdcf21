/** A whole number of 64 bits: a `number` as long as that is exact, a `bigint` beyond. */
export type Int64 = number | bigint;

/** Where in a value such numbers stand; generated. A function where places lead back to themselves. */
export type Int64Places = Int64Place | (() => Int64Place);

/** One level of `Int64Places`. */
export interface Int64Place {
  /** The value itself may be one. */
  readonly self?: true;
  /** Inside members of these names. */
  readonly members?: Readonly<Record<string, Int64Places>>;
  /** Inside items of a list, and members of no such name. */
  readonly others?: Int64Places;
  /** In all of these. */
  readonly anyOf?: readonly Int64Places[];
}

/** A text or what looks like a number, so that digits within texts are passed over. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
/** Shorter ones are exact as they are, longer ones have more than 64 bits. */
const LONG_INTEGER = /^-?[1-9]\d{15,18}$/;

/** A parser of JSON that keeps whole numbers exact in the given places; elsewhere they are what `JSON.parse` makes. */
export function exactIntegers(places: Int64Places): (text: string) => unknown {
  return (text) => {
    const rounded: unknown = JSON.parse(text);
    if (!/\d{16}/.test(text)) return rounded;
    // Nobody can have written it before, so that a text that begins with it was a number.
    const mark = crypto.randomUUID();
    const marked = text.replace(TOKEN, (token) => (LONG_INTEGER.test(token) ? `"${mark}${token}"` : token));
    return restored(JSON.parse(marked), [places], mark);
  };
}

function restored(value: unknown, places: readonly Int64Places[], mark: string): unknown {
  const here = opened(places);
  if (typeof value === 'string' && value.startsWith(mark))
    return integer(
      value.slice(mark.length),
      here.some(({ self }) => self),
    );
  if (typeof value !== 'object' || value === null) return value;
  const members = value as Record<string, unknown>;
  for (const name of Object.keys(members))
    members[name] = restored(members[name], inside(here, Array.isArray(value) ? undefined : name), mark);
  return value;
}

function integer(digits: string, exact: boolean): Int64 {
  const rounded = Number(digits);
  return exact && !Number.isSafeInteger(rounded) ? BigInt(digits) : rounded;
}

/** The places with their alternatives beside them, each once. */
function opened(places: readonly Int64Places[]): readonly Int64Place[] {
  const all = new Map<Int64Places, Int64Place>();
  const open = (place: Int64Places): void => {
    if (all.has(place)) return;
    const found = typeof place === 'function' ? place() : place;
    all.set(place, found);
    found.anyOf?.forEach(open);
  };
  places.forEach(open);
  return [...all.values()];
}

/** Places inside the member of that name, or inside an item. */
function inside(places: readonly Int64Place[], name: string | undefined): readonly Int64Places[] {
  return places.flatMap(({ members, others }) => {
    const named = name !== undefined && members && Object.hasOwn(members, name) ? members[name] : others;
    return named ?? [];
  });
}
