/** By what a thing can be recognised under another name. */
export interface Label {
  readonly name: string;
  readonly shape: string;
}

/**
 * Pairs of things that are gone and that have come, of the same shape and with names that have a word in common. A
 * thing that could be several others is none of them.
 */
export function findRenames<T>(
  gone: readonly T[],
  come: readonly T[],
  label: (thing: T) => Label,
): ReadonlyMap<T, T> {
  const pairs = new Map<T, T>();
  const labels = new Map([...gone, ...come].map((thing) => [thing, label(thing)]));
  const fits = (a: T, b: T): boolean => isAlike(labels.get(a), labels.get(b));
  for (const old of gone) {
    const [now, ...others] = come.filter((each) => fits(old, each));
    if (now === undefined || others.length > 0) continue;
    if (gone.filter((each) => fits(each, now)).length === 1) pairs.set(old, now);
  }
  return pairs;
}

function isAlike(a: Label | undefined, b: Label | undefined): boolean {
  if (a === undefined || b === undefined || a.shape !== b.shape) return false;
  return haveWordInCommon(a.name, b.name);
}

/** Whether two names share a word, in the singular or the plural and in any casing. */
export function haveWordInCommon(a: string, b: string): boolean {
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 1)
    .map((word) => word.replace(/s$/, ''));
}
