/** A member that an object has of its own; undefined where there is no object, or no such member. */
// What it is only the description knows.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function member<T>(value: unknown, name: string): T | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, T>>)[name];
}
