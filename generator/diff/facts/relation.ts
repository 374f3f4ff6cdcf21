import type { EnumValue, ScalarSchema, Schema } from '../../model/schema.js';
import type { Relation } from './fact.js';
import type { Versions } from './comparison.js';
import { resolve, type ResolvedSchema } from './resolve.js';

/** How the values of two kinds of schema relate; members of objects are compared elsewhere, one by one. */
export function relate(before: ResolvedSchema, after: ResolvedSchema, versions: Versions): Relation {
  const wider = holds(after, before, versions.after, versions.before);
  const narrower = holds(before, after, versions.before, versions.after);
  if (wider === narrower) return 'other';
  return wider ? 'wider' : 'narrower';
}

/** How an allowed range or length changed: `undefined` is no limit. */
export function relateLimits(
  before: number | undefined,
  after: number | undefined,
  limit: 'lowest' | 'highest',
): Relation {
  const none = limit === 'lowest' ? -Infinity : Infinity;
  const [old, now] = [before ?? none, after ?? none];
  return now > old === (limit === 'highest') ? 'wider' : 'narrower';
}

type Model = Versions['before'];

function holds(wide: Schema, narrow: Schema, ofWide: Model, ofNarrow: Model): boolean {
  const [outer, inner] = [resolve(wide, ofWide), resolve(narrow, ofNarrow)];
  if (outer.kind === 'scalar' && outer.type === 'any') return true;
  if (inner.kind === 'union') return inner.variants.every((each) => holds(outer, each, ofWide, ofNarrow));
  if (outer.kind === 'union') return outer.variants.some((each) => holds(each, inner, ofWide, ofNarrow));
  if (outer.kind === 'scalar') return holdsAsScalar(outer, inner);
  if (outer.kind === 'map' && inner.kind === 'object')
    return inner.properties.every(({ schema }) => holds(outer.values, schema, ofWide, ofNarrow));
  return outer.kind === inner.kind;
}

function holdsAsScalar(outer: ScalarSchema, inner: ResolvedSchema): boolean {
  if (inner.kind === 'enum') return inner.values.every((value) => typeOf(value) === outer.type);
  if (inner.kind !== 'scalar') return false;
  return inner.type === outer.type || (outer.type === 'number' && inner.type === 'integer');
}

function typeOf({ value }: EnumValue): string {
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}
