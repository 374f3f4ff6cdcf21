/** What is said about a part, and what only says where it comes from. */
const words: ReadonlySet<string> = new Set(['doc', 'example', 'description', 'bases']);

/** What the target of a use of a named schema is called. */
export type Naming = (target: string) => string;

/**
 * A text that is the same for parts, such as schemas, that mean the same, whatever is said about them. Members
 * in any order; uses of named schemas by the names that `naming` gives them.
 */
export function shapeOf(part: unknown, naming: Naming = (target) => target): string {
  return JSON.stringify(plain(part ?? null, naming));
}

function plain(value: unknown, naming: Naming): unknown {
  if (value instanceof Map) return plain(Object.fromEntries(value as Map<string, unknown>), naming);
  if (Array.isArray(value)) return sorted(value.map((item) => plain(item, naming)));
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  const isUse = 'kind' in value && value.kind === 'ref';
  const entries = Object.entries(value).filter(([name, part]) => part !== undefined && !words.has(name));
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = entries.map(([name, part]) => {
    return [name, isUse && name === 'target' ? naming(String(part)) : plain(part, naming)];
  });
  return Object.fromEntries(parts) as unknown;
}

/** But for places, which are compared one by one, nothing depends on an order. */
function sorted(items: readonly unknown[]): readonly unknown[] {
  return items
    .map((item) => ({ item, text: JSON.stringify(item) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ item }) => item);
}
