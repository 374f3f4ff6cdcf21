import type { EnumValue, ScalarSchema, Schema } from '../../model/schema.js';
import type { Relation } from './fact.js';
import type { Versions } from './comparison.js';
import { resolve, type ResolvedSchema } from './resolve.js';

/** How the values of two kinds of schema relate; members of objects are compared elsewhere, one by one. */
export function relate(before: ResolvedSchema, after: ResolvedSchema, versions: Versions): Relation {
  const { before: old, after: now } = versions;
  const wider = holds({ wide: after, narrow: before, ofWide: now, ofNarrow: old });
  const narrower = holds({ wide: before, narrow: after, ofWide: old, ofNarrow: now });
  if (wider === narrower) return 'other';
  return wider ? 'wider' : 'narrower';
}

type Model = Versions['before'];

/** Pairs of a wide schema and a narrow one that are being related: going round once tells all. */
type Pairs = readonly (readonly [wide: Schema, narrow: Schema])[];

/** Two schemas, each with the model that it is of. */
interface Question {
  readonly wide: Schema;
  readonly narrow: Schema;
  readonly ofWide: Model;
  readonly ofNarrow: Model;
}

function holds(question: Question, inside: Pairs = []): boolean {
  const outer = alternatives(question.wide, question.ofWide);
  return alternatives(question.narrow, question.ofNarrow).every((narrow) =>
    outer.some((wide) => holdsOne({ ...question, wide, narrow }, inside)),
  );
}

/** What a union allows, one by one, those of unions inside it included. */
function alternatives(schema: Schema, model: Model, seen: readonly Schema[] = []): readonly Schema[] {
  const found = resolve(schema, model);
  if (found.kind !== 'union') return [schema];
  if (seen.includes(schema)) return [];
  return found.variants.flatMap((each) => alternatives(each, model, [...seen, schema]));
}

/** Of two that are no unions. */
function holdsOne(question: Question, inside: Pairs): boolean {
  const { wide, narrow, ofWide, ofNarrow } = question;
  const [outer, inner] = [resolve(wide, ofWide), resolve(narrow, ofNarrow)];
  if (inside.some(([a, b]) => a === wide && b === narrow)) return true;
  const deeper: Pairs = [...inside, [wide, narrow]];
  if (outer.kind === 'scalar') return outer.type === 'any' || holdsAsScalar(outer, inner);
  if (outer.kind === 'map' && inner.kind === 'object')
    return inner.properties.every(({ schema }) =>
      holds({ ...question, wide: outer.values, narrow: schema }, deeper),
    );
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
