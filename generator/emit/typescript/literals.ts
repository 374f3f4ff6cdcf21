/**
 * The only ways for text of a description into code. Nothing of it ever stands between quotes that were not put around
 * it here: `test/architecture/untrusted-text.test.ts` sees to that.
 */

/** A member's key as it stands in an object type or literal; `__proto__` would set the prototype, even in quotes. */
export function propertyKey(name: string): string {
  if (name === '__proto__') return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literalText(name);
}

/** How a member is named after its object. */
export function memberAccess(name: string): string {
  return propertyKey(name) === name ? `.${name}` : `[${literalText(name)}]`;
}

/** A value as a literal. */
export function literalText(value: string | number | boolean): string {
  return escapeUnseen(JSON.stringify(value));
}

/** What an import or export names, as code. */
export function moduleText(specifier: string): string {
  return `'${escapeUnseen(specifier.replace(/['\\]/g, '\\$&'))}'`;
}

/** Text of a template literal, between its quotes. */
export function templateText(text: string): string {
  return escapeUnseen(text.replace(/[`\\]|\$\{/g, '\\$&'));
}

/** What ends a line, is not shown, turns the direction of what is, or is half of a character. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

function escapeUnseen(text: string): string {
  return text.replace(UNSEEN, (found) =>
    found
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
