/** A class that may have a name by which its copies know each other. */
interface Branded {
  readonly prototype: object;
  readonly brand?: string;
}

/**
 * Whether the value was made by the class, a copy of it, or a class that extends one of them. A class without a name of
 * its own has no copies.
 */
export function isInstance(of: Branded, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const name = nameOf(of);
  for (let own = prototypeOf(value); own !== null; own = prototypeOf(own)) {
    if (own === of.prototype || (name !== undefined && nameOf(own.constructor) === name)) return true;
  }
  return false;
}

/** Name of a class as it was written: bundlers that shorten names leave brands alone. */
export function classNameOf(of: Branded & { readonly name: string }): string {
  const name = nameOf(of);
  return typeof name === 'string' ? name.slice(name.lastIndexOf('.') + 1) : of.name;
}

/** What is inherited names another class. */
function nameOf(of: unknown): unknown {
  return typeof of === 'function' ? Object.getOwnPropertyDescriptor(of, 'brand')?.value : undefined;
}

function prototypeOf(value: object): object | null {
  return Object.getPrototypeOf(value) as object | null;
}
