import { joined } from '../../model/joined.js';
import type {
  ArraySchema,
  ExpandableSchema,
  ListSchema,
  MapSchema,
  ScalarSchema,
  Schema,
  UnionSchema,
} from '../../model/schema.js';
import { isAlike, isOwnNull } from './alike.js';
import { baseMembers } from './base.js';
import {
  enter,
  ignored,
  mark,
  members,
  tell,
  value,
  whole,
  type Comparison,
  type Site,
} from './comparison.js';
import { compareEnums } from './enums.js';
import { compareObjects } from './objects.js';
import { compareRanges, limit, memberCount, multiple } from './limits.js';
import { relate } from './relation.js';
import { resolve, type ResolvedSchema } from './resolve.js';
import { compareUnions } from './unions.js';

/** Two schemas at the same place. A named one that is used on both sides is compared once, at its own place. */
export function compareSchemas(before: Schema, after: Schema, site: Site): void {
  const isSame =
    before.kind === 'ref' && after.kind === 'ref' && site.versions.names.next(before.target) === after.target;
  if (!isSame) {
    compareResolved(before, after, site);
    return;
  }
  const { versions } = site;
  baseMembers.nullable(isOwnNull(before, versions.before), isOwnNull(after, versions.after), site);
  baseMembers.default(before.default, after.default, site);
}

/** Two schemas, also when both are uses of the same one. */
export function compareResolved(before: Schema, after: Schema, site: Site): void {
  const isUse = before.kind === 'ref' || after.kind === 'ref';
  if (!isUse && isAlike(before, after, site.versions)) {
    site.inherited.note(before, after, site);
    return;
  }
  const isNew = isUse && site.seen.add(before, after, site);
  // Schemas that are others now are looked into where they are used: again and again would not end, or take long.
  if (isUse && site.nested && !isNew) return;
  const inside = isUse ? joined(site, { nested: true }) : site;
  const [old, now] = [resolve(before, site.versions.before), resolve(after, site.versions.after)];
  site.inherited.note(old, now, site);
  if (isUnion(old) || isUnion(now)) compareUnions(old, now, inside);
  else compareAlike(old, now, inside);
}

type SingleSchema = Exclude<ResolvedSchema, UnionSchema>;

function isUnion(schema: ResolvedSchema): schema is UnionSchema {
  return schema.kind === 'union';
}

function compareAlike(before: SingleSchema, after: SingleSchema, site: Site): void {
  const compare = byKind[before.kind] as Comparison<Schema>;
  if (before.kind === after.kind) compare(before, after, site);
  else if (before.kind === 'expandable' || after.kind === 'expandable') compareExpansion(before, after, site);
  else tellType(before, after, site);
}

function tellType(before: ResolvedSchema, after: ResolvedSchema, site: Site): void {
  const relation = relate(before, after, site.versions);
  tell(site, 'schema.type', 'changed', { before, after, relation });
}

/** An id that can be expanded is still that id. */
function compareExpansion(before: ResolvedSchema, after: ResolvedSchema, site: Site): void {
  if (after.kind === 'expandable' && resolve(after.id, site.versions.after).kind === before.kind) {
    tell(site, 'schema.expandable', 'added', { after });
    compareSchemas(before, after.id, site);
  } else if (before.kind === 'expandable' && resolve(before.id, site.versions.before).kind === after.kind) {
    tell(site, 'schema.expandable', 'removed', { before });
    compareSchemas(before.id, after, site);
  } else tellType(before, after, site);
}

const type: Comparison<ScalarSchema['type']> = (before, after, site) => {
  if (before === after) return;
  const scalar = (type: ScalarSchema['type']): ScalarSchema => ({
    kind: 'scalar',
    type,
    nullable: false,
    doc: {},
  });
  tellType(scalar(before), scalar(after), site);
};

const compareScalarMembers = members<ScalarSchema>({
  ...baseMembers,
  kind: ignored('compared already'),
  type,
  format: value('schema.format'),
  maxLength: limit('schema.maxLength', 'highest'),
  minLength: limit('schema.minLength', 'lowest'),
  minimum: ignored('compared as a range'),
  maximum: ignored('compared as a range'),
  exclusiveMinimum: ignored('compared as a range'),
  exclusiveMaximum: ignored('compared as a range'),
  multipleOf: multiple,
  pattern: value('schema.pattern'),
});

const compareScalars: Comparison<ScalarSchema> = (before, after, site) => {
  compareScalarMembers(before, after, site);
  compareRanges(before, after, site);
};

/** Items with schemas of their own, place by place. */
function comparePlaces(
  before: ArraySchema['places'] = [],
  after: ArraySchema['places'] = [],
  site: Site,
): void {
  if (before.length !== after.length)
    tell(site, 'array.places', 'changed', { before: before.length, after: after.length });
  before.forEach((old, index) => {
    const now = after[index];
    if (now) compareSchemas(old, now, enter(site, 'place', String(index)));
  });
}

const compareArrays = members<ArraySchema>({
  ...baseMembers,
  kind: ignored('compared already'),
  items: (before, after, site) => compareSchemas(before, after, enter(site, 'items')),
  places: comparePlaces,
  closed: whole('array.closed'),
  minItems: limit('schema.minItems', 'lowest'),
  maxItems: limit('schema.maxItems', 'highest'),
  uniqueItems: mark('array.uniqueItems'),
});

const compareMaps = members<MapSchema>({
  ...baseMembers,
  kind: ignored('compared already'),
  values: (before, after, site) => compareSchemas(before, after, enter(site, 'members')),
  ...memberCount,
});

const compareExpandables = members<ExpandableSchema>({
  ...baseMembers,
  kind: ignored('compared already'),
  id: compareSchemas,
  target: (before, after, site) => compareSchemas(before, after, enter(site, 'target')),
});

const compareLists = members<ListSchema>({
  ...baseMembers,
  kind: ignored('compared already'),
  pagination: value('list.pagination'),
  items: (before, after, site) => compareSchemas(before, after, enter(site, 'items')),
});

const byKind = {
  object: compareObjects,
  array: compareArrays,
  map: compareMaps,
  enum: compareEnums,
  scalar: compareScalars,
  expandable: compareExpandables,
  list: compareLists,
};
