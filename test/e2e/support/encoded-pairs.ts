/** Names and values that parameters become on the wire: nested members in brackets, list items by index. */
export function encodedPairs(
  params: Readonly<Record<string, unknown>>,
): readonly (readonly [string, string])[] {
  return Object.entries(params).flatMap(([name, value]) => pairs(name, value));
}

function pairs(name: string, value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, member]) => pairs(`${name}[${key}]`, member));
}
