import { propertyKey } from './literals.js';

/** Text of an object literal; members that are undefined are left out. */
export function objectLiteral(members: Readonly<Record<string, string | undefined>>): string {
  const present = Object.entries(members).filter(([, text]) => text !== undefined);
  return present.length === 0
    ? '{}'
    : `{ ${present.map(([key, text]) => `${propertyKey(key)}: ${text ?? ''}`).join(', ')} }`;
}

/** Text of an array literal. */
export function arrayLiteral(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}
