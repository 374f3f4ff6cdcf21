import type { Operation } from '../model/model.js';
import { pathTemplate } from '../model/operations.js';
import { wordKey } from '../model/words.js';

/**
 * The operations of a resource under names that differ in every casing, from each other and from those that are
 * `taken`. Of several that would have the same name, one that was `chosen` keeps it, else the first. The others are
 * called after what tells them apart: the HTTP method, the operation's id, or the route.
 */
export function nameApart(
  operations: readonly Operation[],
  taken: readonly string[],
  chosen: ReadonlySet<Operation>,
): readonly Operation[] {
  const holders = new Map<string, Operation | undefined>(taken.map((name) => [wordKey(name), undefined]));
  const names = new Map<Operation, string>();
  const precedence = [...operations].sort((a, b) => Number(chosen.has(b)) - Number(chosen.has(a)));
  for (const operation of precedence) {
    const holder = holders.get(wordKey(operation.name));
    const name = candidates(operation, holder).find((each) => !holders.has(wordKey(each)));
    const own = name ?? numbered(operation.name, holders);
    holders.set(wordKey(own), operation);
    names.set(operation, own);
  }
  return operations.map((operation) => ({ ...operation, name: names.get(operation) ?? operation.name }));
}

/** Names from the plainest on, given who has the plainest. */
function candidates(operation: Operation, holder: Operation | undefined): readonly string[] {
  const { id, method, name } = operation;
  const object = name.replace(/^(update|create)(_|$)/, '');
  const byMethod = object === '' ? method : `${method}_${object}`;
  return [name, ...(holder?.method === method ? [] : [byMethod]), id, `${method}_${pathTemplate(operation)}`];
}

/** Only for routes that differ in nothing but punctuation. */
function numbered(name: string, taken: ReadonlyMap<string, unknown>): string {
  let count = 2;
  while (taken.has(wordKey(`${name}_${count}`))) count += 1;
  return `${name}_${count}`;
}
