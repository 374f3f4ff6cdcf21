import type { ObjectSchema, Property, Schema } from '../../model/schema.js';
import { baseMembers } from './base.js';
import {
  enter,
  heading,
  ignored,
  mark,
  members,
  optional,
  tell,
  value,
  whole,
  type Site,
} from './comparison.js';
import type { Direction } from './fact.js';
import { findRenames } from './renames.js';
import { memberCount } from './limits.js';
import { compareSchemas } from './schemas.js';
import { shapeOf } from './shape.js';

const compareProperty = members<Property>({
  name: (before, after, site) => {
    if (before !== after) tell(site, 'property', 'renamed', { before, after });
  },
  wire: ignored('descriptions have one name'),
  schema: (before, after, site) => compareSchemas(before, after, site),
  required: value('property.required'),
  scope: value('property.scope'),
  onDemand: value('property.onDemand'),
});

const compare = members<ObjectSchema>({
  ...baseMembers,
  kind: ignored('compared already'),
  properties: compareProperties,
  patterns: whole('object.patterns'),
  additional: (before, after, site) => compareAdditional(before, after, enter(site, 'members')),
  closed: ignored('compared where neither says what other members are'),
  ...memberCount,
});

const compareAdditional = optional<Schema>('object.additional', (before, after, site) =>
  compareSchemas(before, after, site),
);

/** Two objects with named members. */
export function compareObjects(before: ObjectSchema, after: ObjectSchema, site: Site): void {
  compare(before, after, site);
  if (!before.additional && !after.additional)
    mark('object.closed')(before.closed, after.closed, enter(site, 'members'));
}

function compareProperties(before: readonly Property[], after: readonly Property[], site: Site): void {
  const pairs = pairProperties(before, after);
  for (const old of before) {
    const now = pairs.get(old);
    const here = heading(enter(site, 'property', old.name), directionOf(old, site));
    if (now) compareProperty(old, now, here);
    else tell(here, 'property', 'removed', { before: old });
  }
  const kept = new Set(pairs.values());
  for (const now of after)
    if (!kept.has(now)) {
      const here = enter(site, 'property', now.name);
      tell(heading(here, directionOf(now, site)), 'property', 'added', { after: now });
    }
}

/** Old properties with their new selves: of the same name, or of the same shape under another one. */
export function pairProperties(
  before: readonly Property[],
  after: readonly Property[],
): ReadonlyMap<Property, Property> {
  const byName = new Map(after.map((property) => [property.name, property]));
  const pairs = new Map<Property, Property>();
  for (const old of before) {
    const now = byName.get(old.name);
    if (now) pairs.set(old, now);
  }
  const kept = new Set(pairs.values());
  const gone = before.filter((property) => !pairs.has(property));
  const come = after.filter((property) => !kept.has(property));
  const label = ({ name, required, schema }: Property) => ({ name, shape: `${required} ${shapeOf(schema)}` });
  for (const [old, now] of findRenames(gone, come, label)) pairs.set(old, now);
  return pairs;
}

/** What only servers write, nobody sends; what only callers write, nobody receives. */
function directionOf({ scope }: Property, { direction }: Site): Direction {
  if (direction !== 'both') return direction;
  return scope === 'read' ? 'response' : scope === 'write' ? 'request' : direction;
}
