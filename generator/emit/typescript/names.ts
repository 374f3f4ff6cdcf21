/** Words that cannot be the name of an argument: those of the language, and those that methods use themselves. */
const RESERVED = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof undefined var void while with yield ' +
    'any bigint boolean never number object string symbol unknown params options body path client'
  ).split(' '),
);

/** The words of a name in any casing: `payment_intent`, `paymentIntent` and `PaymentIntent` are two words. */
export function words(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function identifier(name: string): string {
  return /^[\p{L}_$]/u.test(name) ? name : `_${name}`;
}

/** Name of a type or class. */
export function pascalCase(...names: readonly string[]): string {
  return identifier(names.flatMap(words).map(capitalize).join(''));
}

/** Name of a method, property or constant; reserved words are fine there. */
export function camelCase(...names: readonly string[]): string {
  const [first = '', ...rest] = names.flatMap(words);
  const head = /^[A-Z]+$/.test(first) ? first.toLowerCase() : first.charAt(0).toLowerCase() + first.slice(1);
  return identifier([head, ...rest.map(capitalize)].join(''));
}

/** Name of an argument or variable. */
export function localName(name: string): string {
  const local = camelCase(name);
  return RESERVED.has(local) ? `${local}_` : local;
}

/** How a resource is reached from the client, for instance `checkout.sessions`. */
export function accessor({ path }: { readonly path: readonly string[] }): string {
  return path.map((part) => camelCase(part)).join('.');
}

/** Name of a file without its extension. */
export function fileName(name: string): string {
  return words(name)
    .map((word) => word.toLowerCase())
    .join('-');
}

/** A member's key as it stands in an object type or literal; `__proto__` would set the prototype, even in quotes. */
export function propertyKey(name: string): string {
  if (name === '__proto__') return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literalText(name);
}

/** A value as a literal: the only way that text of a description gets into code. */
export function literalText(value: string | number | boolean): string {
  return JSON.stringify(value).replace(/[\u2028\u2029\ud800-\udfff]/g, (char, index: number, text: string) =>
    isPaired(text, index) ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether the surrogate at `index` is half of a pair; line separators never are. */
function isPaired(text: string, index: number): boolean {
  return (text.codePointAt(index) ?? 0) > 0xffff || (text.codePointAt(index - 1) ?? 0) > 0xffff;
}

/** Name of a variable of the environment. */
export function constantCase(...names: readonly string[]): string {
  return names.flatMap(words).join('_').toUpperCase();
}
