import type { CST } from 'yaml';

interface Level {
  readonly token: CST.Token;
  readonly depth: number;
}

/** Offset of the first value nested deeper than `limit`; found without recursion, whatever the depth. */
export function findTooDeep(documents: readonly CST.Token[], limit: number): number | undefined {
  const waiting: Level[] = documents.map((token) => ({ token, depth: 0 }));
  let found: number | undefined;
  for (let level = waiting.pop(); level; level = waiting.pop()) {
    const { token, depth } = level;
    if (depth > limit) found = Math.min(found ?? token.offset, token.offset);
    else for (const child of children(token)) waiting.push({ token: child, depth: depth + 1 });
  }
  return found;
}

/** The lists and mappings right inside a token. */
function children(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value].filter(isCollection) : [];
  if (!isCollection(token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value]).filter(isCollection);
}

function isCollection(token: CST.Token | null | undefined): token is CST.BlockMap | CST.BlockSequence | CST.FlowCollection {
  return token != null && 'items' in token;
}
