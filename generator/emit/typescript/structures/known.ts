/** Thrown where a structure says something that is not printed here: ts-morph itself has to print the file. */
export class UnknownStructure extends Error {
  override readonly name: string = 'UnknownStructure';
}

/** Throws UnknownStructure when a structure has other members than these. */
export function expectOnly(structure: object, known: ReadonlySet<string>): void {
  for (const key in structure) {
    const value: unknown = structure[key as keyof typeof structure];
    if (value !== undefined && !known.has(key)) throw new UnknownStructure(key);
  }
}

/** A text of a structure. Throws UnknownStructure when it is a function that writes one. */
export function textOf(text: unknown): string {
  if (typeof text === 'string') return text;
  throw new UnknownStructure(`a text that is a ${typeof text}`);
}

/** A list in a structure; empty where there is none. Throws UnknownStructure when it is a function that writes one. */
export function listOf<T>(
  list: readonly T[] | string | ((...given: never[]) => void) | undefined,
): readonly T[] {
  if (list === undefined) return [];
  if (typeof list === 'object') return list;
  throw new UnknownStructure(`a list that is a ${typeof list}`);
}
