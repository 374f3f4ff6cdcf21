import type { ApiModel } from '../../model/model.js';
import type { RefSchema } from '../../model/schema.js';
import type { Versions } from './comparison.js';
import { resolve } from './resolve.js';

/**
 * Whether two parts say the same in both versions, so that nothing inside them has to be compared. A schema that both
 * use may itself have changed: that is told at its own place.
 */
export function isAlike(before: unknown, after: unknown, versions: Versions): boolean {
  if (!isData(before) || !isData(after)) return before === after;
  if (Array.isArray(before)) return Array.isArray(after) && haveAlike(before, after, versions);
  if (before instanceof Map) return after instanceof Map && haveAlike([...before], [...after], versions);
  if (isUse(before) && isUse(after) && !isSameUse(before, after, versions)) return false;
  let missing = Object.keys(after).length;
  for (const name in before) {
    if (!isAlike(before[name], after[name], versions)) return false;
    missing--;
  }
  return missing === 0;
}

function haveAlike(before: readonly unknown[], after: readonly unknown[], versions: Versions): boolean {
  return (
    before.length === after.length && before.every((part, index) => isAlike(part, after[index], versions))
  );
}

type Data = Readonly<Record<string, unknown>>;

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}

function isUse(value: object): value is RefSchema {
  return 'kind' in value && value.kind === 'ref';
}

/** Whether both versions have the schema, and say the same of null there. */
function isSameUse(
  before: RefSchema,
  after: RefSchema,
  { before: old, after: now, names }: Versions,
): boolean {
  return (
    names.next(before.target) === after.target &&
    resolve(before, old).nullable === resolve(after, now).nullable &&
    isOwnNull(before, old) === isOwnNull(after, now)
  );
}

/** Whether null is allowed here, not wherever the schema is used. */
export function isOwnNull(use: RefSchema, { schemas }: ApiModel): boolean {
  return use.nullable && schemas.get(use.target)?.schema.nullable !== true;
}
