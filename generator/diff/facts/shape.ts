const words: ReadonlySet<string> = new Set(['doc', 'example', 'description']);

/**
 * A text that is the same for parts, such as schemas, that mean the same, whatever is said about them. Members
 * in any order; a use of the schema `self` is a use of itself, by whatever name.
 */
export function shapeOf(part: unknown, self?: string): string {
  return JSON.stringify(plain(part ?? null, self));
}

function plain(value: unknown, self: string | undefined): unknown {
  if (value instanceof Map) return plain(Object.fromEntries(value as Map<string, unknown>), self);
  if (Array.isArray(value)) return sorted(value.map((item) => plain(item, self)));
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name, part]) => part !== undefined && !words.has(name));
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, part === self ? '' : plain(part, self)]));
}

/** But for places, which are compared one by one, nothing depends on an order. */
function sorted(items: readonly unknown[]): readonly unknown[] {
  return items
    .map((item) => ({ item, text: JSON.stringify(item) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ item }) => item);
}
