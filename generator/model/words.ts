/**
 * What identifiers cannot have in each version of TypeScript and of Unicode that there is: letters beyond the first
 * 65,536, and those that became letters after Unicode 12.
 */
const NO_LETTERS =
  // eslint-disable-next-line no-misleading-character-class -- each is meant by itself
  /[^\p{ID_Continue}]|[\u0870-\u089f\u08b5\u08be-\u08d2\u0b55\u0c3c\u0c5c\u0c5d\u0cdc\u0cdd\u0cf3\u0d04\u0d81\u0ece\u170d\u1715\u171f\u180f\u1abf-\u1aeb\u1b4c\u1c89\u1c8a\u1dfa\u200c\u200d\u2c2f\u2c5f\u30fb\u31bb-\u31bf\u4db6-\u4dbf\u9ff0-\u9fff\ua7c0\ua7c1\ua7c7-\ua7f6\ua82c\uab68\uab69\uff65]|[\u{10000}-\u{10ffff}]|\p{Pc}/u;

/**
 * The words of a name in any casing: `payment_intent`, `paymentIntent` and `PaymentIntent` are two words. They hold
 * only what can stand in an identifier; there may be none.
 */
export function words(name: string): readonly string[] {
  const known = all.get(name);
  if (known) return known;
  const found = split(name);
  all.set(name, found);
  return found;
}

/** The same few names are asked for again and again. */
const all = new Map<string, readonly string[]>();

function split(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(NO_LETTERS)
    .filter((word) => word !== '');
}

/** A word with another first letter, unless identifiers cannot have that one. */
export function recased(word: string, how: 'toLowerCase' | 'toUpperCase'): string {
  const first = word.charAt(0)[how]();
  return NO_LETTERS.test(first) ? word : first + word.slice(1);
}

/** The same for all names that some casing, or the lack of it, would make the same. */
export function wordKey(name: string): string {
  return words(name).join('').toLowerCase();
}
