import type { ApiModel } from '../../model/model.js';
import type { Discriminator, Schema } from '../../model/schema.js';
import { baseMembers } from './base.js';
import { enter, tell, value, type Site } from './comparison.js';
import { relate } from './relation.js';
import { resolve, type ResolvedSchema } from './resolve.js';
import { compareSchemas } from './schemas.js';
import { shapeOf } from './shape.js';
import { Variants } from './variants.js';

/** Two schemas of which at least one is a union; the other is a union of one. */
export function compareUnions(before: ResolvedSchema, after: ResolvedSchema, site: Site): void {
  const { versions } = site;
  baseMembers.nullable(isOwnNull(before, versions.before), isOwnNull(after, versions.after), site);
  baseMembers.doc(before.doc, after.doc, site);
  baseMembers.default(before.default, after.default, site);
  const [olds, news] = [new Variants(before, versions.before), new Variants(after, versions.after)];
  const pairs = pairUp(olds, news, site);
  for (const old of olds.all) {
    const now = pairs.get(old);
    const here = enter(site, 'variant', olds.labelOf(old));
    if (now) compareSchemas(old, now, here);
    else tell(here, 'variant', 'removed', { before: old, relation: 'narrower' });
  }
  const kept = new Set(pairs.values());
  for (const now of news.all) {
    if (kept.has(now)) continue;
    const here = enter(site, 'variant', news.labelOf(now));
    // What fitted before in another place is no new value.
    const isNew = relate(before, resolve(now, versions.after), versions) !== 'narrower';
    tell(here, 'variant', 'added', { after: now, relation: isNew ? 'wider' : 'other' });
  }
  const [old, now] = [discriminatorOf(before), discriminatorOf(after)];
  value('union.discriminator')(old?.property, now?.property, site);
  if (old && now) compareKeys(old, now, { site, olds, news, pairs });
}

/** Whether null is allowed here, not because a variant allows it wherever it is used. */
function isOwnNull(schema: ResolvedSchema, model: ApiModel): boolean {
  const variants = schema.kind === 'union' ? schema.variants : [];
  return schema.nullable && !variants.some((each) => resolve(each, model).nullable);
}

/** Variants of the same name or shape; of those that remain, the only two of a kind. */
function pairUp(before: Variants, after: Variants, { versions }: Site): ReadonlyMap<Schema, Schema> {
  const pairs = new Map<Schema, Schema>();
  const free = new Set(after.all);
  const pair = (fits: (old: Schema, now: Schema) => boolean, isOnly = false): void => {
    for (const old of before.all) {
      if (pairs.has(old)) continue;
      const found = [...free].filter((now) => fits(old, now));
      const rivals = () =>
        before.all.filter((each) => !pairs.has(each) && found.some((now) => fits(each, now)));
      const [now] = found;
      if (now === undefined || (isOnly && (found.length > 1 || rivals().length > 1))) continue;
      pairs.set(old, now);
      free.delete(now);
    }
  };
  const nextNames = new Map(
    before.all.map((old) => [old, before.nameOf(old, (name) => versions.names.next(name))]),
  );
  const names = new Map(after.all.map((now) => [now, after.nameOf(now)]));
  pair((old, now) => nextNames.get(old) !== undefined && nextNames.get(old) === names.get(now));
  const shapes = new Map<Schema, string>();
  const shape = (schema: Schema, model: ApiModel): string => {
    const known = shapes.get(schema) ?? shapeOf(resolve(schema, model));
    shapes.set(schema, known);
    return known;
  };
  pair((old, now) => shape(old, versions.before) === shape(now, versions.after));
  pair((old, now) => kindOf(old, versions.before) === kindOf(now, versions.after), true);
  return pairs;
}

function kindOf(variant: Schema, model: ApiModel): string {
  const schema = resolve(variant, model);
  return schema.kind === 'scalar' ? schema.type : schema.kind;
}

interface Matched {
  readonly site: Site;
  readonly olds: Variants;
  readonly news: Variants;
  readonly pairs: ReadonlyMap<Schema, Schema>;
}

function compareKeys(old: Discriminator, now: Discriminator, { site, olds, news, pairs }: Matched): void {
  const variantAt = ({ all }: Variants, index = -1): Schema | undefined => all[index];
  const renames = renamedKeys(old, now, (from, to) => {
    const [variant, next] = [variantAt(olds, from), variantAt(news, to)];
    return variant !== undefined && pairs.get(variant) === next;
  });
  for (const [key, next] of renames)
    tell(enter(site, 'value', key), 'discriminator.value', 'renamed', { before: key, after: next });
  const told = new Set([...renames.keys(), ...renames.values()]);
  for (const key of new Set([...old.mapping.keys(), ...now.mapping.keys()])) {
    if (told.has(key)) continue;
    const [from, to] = [variantAt(olds, old.mapping.get(key)), variantAt(news, now.mapping.get(key))];
    if (from !== undefined && pairs.get(from) === to) continue;
    value('discriminator.value')(
      from && olds.labelOf(from),
      to && news.labelOf(to),
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
