import { recased, words } from '../../model/words.js';

/** Names by those of the wire, and which of the wire would be the same and so stay as they are. */
export interface PropertyNames {
  readonly names: ReadonlyMap<string, string>;
  readonly clashes: readonly (readonly string[])[];
}

/** Names in camelCase of members that stand together. */
export function camelNames(wire: readonly string[]): PropertyNames {
  const groups = new Map<string, string[]>();
  for (const name of new Set(wire))
    groups.set(camelName(name), [...(groups.get(camelName(name)) ?? []), name]);
  const names = [...groups].flatMap(([camel, group]) =>
    group.map((name) => [name, group.length > 1 ? name : camel] as const),
  );
  return { names: new Map(names), clashes: [...groups.values()].filter((group) => group.length > 1) };
}

/** `created_at` as `createdAt`; what stands before the first word stays if code can have it, as in `_id`. */
export function camelName(name: string): string {
  const [first, ...rest] = words(name);
  if (first === undefined) return name;
  const prefix = name.slice(0, name.search(/[^_$]/));
  const head = first === first.toUpperCase() ? first.toLowerCase() : recased(first, 'toLowerCase');
  return [prefix, head, ...rest.map((word) => recased(word, 'toUpperCase'))].join('');
}
