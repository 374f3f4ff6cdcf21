import type { ApiModel } from '../../model/model.js';
import type { Discriminator, Schema } from '../../model/schema.js';
import { baseMembers } from './base.js';
import { enter, tell, value, type Site } from './comparison.js';
import { relate } from './relation.js';
import { resolve, type ResolvedSchema } from './resolve.js';
import { compareSchemas } from './schemas.js';
import { shapeOf } from './shape.js';

/** Two schemas of which at least one is a union; the other is a union of one. */
export function compareUnions(before: ResolvedSchema, after: ResolvedSchema, site: Site): void {
  const { versions } = site;
  baseMembers.nullable(isOwnNull(before, versions.before), isOwnNull(after, versions.after), site);
  baseMembers.doc(before.doc, after.doc, site);
  baseMembers.default(before.default, after.default, site);
  const [olds, news] = [variantsOf(before), variantsOf(after)];
  const pairs = pairUp(olds, news, site);
  for (const old of olds) {
    const now = pairs.get(old);
    const here = enter(site, 'variant', labelOf(old, before));
    if (now) compareSchemas(old, now, here);
    else tell(here, 'variant', 'removed', { before: old, relation: 'narrower' });
  }
  const kept = new Set(pairs.values());
  for (const now of news) {
    if (kept.has(now)) continue;
    const here = enter(site, 'variant', labelOf(now, after));
    // What fitted before in another place is no new value.
    const isNew = relate(before, resolve(now, site.versions.after), site.versions) !== 'narrower';
    tell(here, 'variant', 'added', { after: now, relation: isNew ? 'wider' : 'other' });
  }
  compareDiscriminators(before, after, { site, pairs });
}

/** Whether null is allowed here, not because a variant allows it wherever it is used. */
function isOwnNull(schema: ResolvedSchema, model: ApiModel): boolean {
  return (
    schema.nullable && !variantsOf(schema).some((each) => each !== schema && resolve(each, model).nullable)
  );
}

function variantsOf(schema: ResolvedSchema): readonly Schema[] {
  return schema.kind === 'union' ? schema.variants : [schema];
}

/** Variants of the same name or shape; of those that remain, the only two of a kind. */
function pairUp(olds: readonly Schema[], news: readonly Schema[], site: Site): ReadonlyMap<Schema, Schema> {
  const pairs = new Map<Schema, Schema>();
  const free = new Set(news);
  const pair = (fits: (old: Schema, now: Schema) => boolean, isOnly = false): void => {
    for (const old of olds) {
      if (pairs.has(old)) continue;
      const found = [...free].filter((now) => fits(old, now));
      const rivals = () => olds.filter((each) => !pairs.has(each) && found.some((now) => fits(each, now)));
      const [now] = found;
      if (now === undefined || (isOnly && (found.length > 1 || rivals().length > 1))) continue;
      pairs.set(old, now);
      free.delete(now);
    }
  };
  const { names, before, after } = site.versions;
  pair((old, now) => old.kind === 'ref' && now.kind === 'ref' && names.next(old.target) === now.target);
  const shapes = new Map<Schema, string>();
  const shape = (schema: Schema, model: ApiModel): string => {
    const known = shapes.get(schema) ?? shapeOf(resolve(schema, model));
    shapes.set(schema, known);
    return known;
  };
  pair((old, now) => shape(old, before) === shape(now, after));
  pair((old, now) => kindOf(resolve(old, before)) === kindOf(resolve(now, after)), true);
  return pairs;
}

function kindOf(schema: ResolvedSchema): string {
  return schema.kind === 'scalar' ? schema.type : schema.kind;
}

/** The name of a variant: that of its schema, or what tells it apart. */
function labelOf(variant: Schema, union: ResolvedSchema): string {
  if (variant.kind === 'ref') return variant.target;
  const index = union.kind === 'union' ? union.variants.indexOf(variant) : -1;
  const mapping = union.kind === 'union' ? [...(union.discriminator?.mapping ?? [])] : [];
  return (
    mapping.find(([, at]) => at === index)?.[0] ?? (variant.kind === 'scalar' ? variant.type : variant.kind)
  );
}

interface Matched {
  readonly site: Site;
  readonly pairs: ReadonlyMap<Schema, Schema>;
}

function compareDiscriminators(
  before: ResolvedSchema,
  after: ResolvedSchema,
  { site, pairs }: Matched,
): void {
  const [old, now] = [discriminatorOf(before), discriminatorOf(after)];
  value('union.discriminator')(old?.property, now?.property, site);
  if (!old || !now) return;
  const variantAt = (schema: ResolvedSchema, index = -1): Schema | undefined => variantsOf(schema)[index];
  const renames = renamedKeys(old, now, (from, to) => {
    const [variant, next] = [variantAt(before, from), variantAt(after, to)];
    return variant !== undefined && pairs.get(variant) === next;
  });
  for (const [key, next] of renames)
    tell(enter(site, 'value', key), 'discriminator.value', 'renamed', { before: key, after: next });
  const told = new Set([...renames.keys(), ...renames.values()]);
  for (const key of new Set([...old.mapping.keys(), ...now.mapping.keys()])) {
    if (told.has(key)) continue;
    const [from, to] = [variantAt(before, old.mapping.get(key)), variantAt(after, now.mapping.get(key))];
    if (from !== undefined && pairs.get(from) === to) continue;
    value('discriminator.value')(
      from && labelOf(from, before),
      to && labelOf(to, after),
      enter(site, 'value', key),
    );
  }
}

/** Keys that are gone, by those that have come for the same variant: the only ones of it that did. */
function renamedKeys(
  { mapping: old }: Discriminator,
  { mapping: now }: Discriminator,
  isSame: (from: number, to: number) => boolean,
): ReadonlyMap<string, string> {
  const [gone, come] = [[...old].filter(([key]) => !now.has(key)), [...now].filter(([key]) => !old.has(key))];
  const renames = gone.flatMap(([key, from]) => {
    const [next, ...others] = come.filter(([, to]) => isSame(from, to));
    const isOnly = gone.filter(([, each]) => each === from).length === 1 && others.length === 0;
    return next && isOnly ? [[key, next[0]] as const] : [];
  });
  return new Map(renames);
}

function discriminatorOf(schema: ResolvedSchema): Discriminator | undefined {
  return schema.kind === 'union' ? schema.discriminator : undefined;
}
