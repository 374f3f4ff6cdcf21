import { InvalidArgumentError } from './errors.js';
import { isPlain } from './plain.js';

/** Parameters that the description does not have; each goes where it says. Headers have an option of their own. */
export interface ExtraParams {
  /** Added to the query. */
  readonly query?: object | undefined;
  /** Added to the body. */
  readonly body?: object | undefined;
}

/**
 * Parameters with others added, which win; objects inside objects are added to, anything else is replaced. Throws
 * InvalidArgumentError when there is no object to add to.
 */
export function withExtra<T>(params: T, extra: object | undefined): T | object {
  if (extra === undefined) return params;
  if (params == null || isPlain(params)) return merged(params ?? {}, extra);
  throw new InvalidArgumentError('Nothing can be added to parameters that are no plain object');
}

function merged(one: object, other: object): object {
  const added = Object.entries(other).map(([name, value]: [string, unknown]) => {
    const own = Object.getOwnPropertyDescriptor(one, name)?.value as unknown;
    return [name, isPlain(own) && isPlain(value) ? merged(own, value) : value] as const;
  });
  // Defined rather than set: `__proto__` is a name like any other.
  return Object.fromEntries([...Object.entries(one), ...added]);
}
