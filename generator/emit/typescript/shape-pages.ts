import { literalText } from './literals.js';
import { objectLiteral } from './object-literal.js';
import type { Symbols } from './symbols.js';

/** Parameters that lead from page to page. */
const PARAMETERS = ['after', 'before', 'token'];

/** How the later pages of a list inside an answer are asked for as code; undefined where lists do not go on. */
export function pagesText(symbols: Symbols, pagination: string): string | undefined {
  const caller = symbols.pagination(pagination);
  if (caller?.url === undefined) return undefined;
  const wire = new Map(Object.entries(symbols.wirePagination(pagination) ?? {}));
  const names = Object.entries(caller).flatMap(([key, name]: [string, unknown]) => {
    const onWire: unknown = wire.get(key);
    if (!PARAMETERS.includes(key) || typeof name !== 'string' || name === onWire) return [];
    return [[String(onWire), literalText(name)] as const];
  });
  const query =
    names.length === 0
      ? undefined
      : objectLiteral({ type: literalText('object'), names: objectLiteral(Object.fromEntries(names)) });
  const { expansion, style } = symbols;
  const expand = style.camel && expansion !== undefined ? literalText(expansion) : undefined;
  return objectLiteral({ query, expand });
}
