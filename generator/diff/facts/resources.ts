import type { Operation, Resource } from '../../model/model.js';
import { flattenResources } from '../../model/operations.js';
import { isAlike } from './alike.js';
import { enter, ignored, keyed, members, tell, type Site } from './comparison.js';
import { compareDoc } from './docs.js';
import { compareOperations, routeOf } from './operations.js';
import { findRenames } from './renames.js';
import { shapeOf } from './shape.js';

/** An operation and where it is found. */
export interface Placed {
  readonly operation: Operation;
  /** Dotted path of its resource. */
  readonly resource: string;
}

const compareResource = members<Resource>({
  name: ignored('part of the path'),
  path: ignored('the path is the key'),
  doc: compareDoc,
  operations: ignored('compared across all resources: they may move'),
  children: ignored('compared in one go'),
  item: ignored('only a word for descriptions'),
});

const keyedResources = keyed({
  subject: 'resource',
  step: 'resource',
  key: ({ path }: Resource) => path.join('.'),
  compare: compareResource,
});

/** Two resource trees and all their operations. */
export function compareResources(before: readonly Resource[], after: readonly Resource[], site: Site): void {
  keyedResources(flattenResources(before), flattenResources(after), site);
  const [olds, news] = [place(before), place(after)];
  const pairs = pairPlaced(olds, news);
  for (const old of olds) {
    const now = pairs.get(old);
    const here = enter(site, 'operation', old.operation.id);
    if (now) comparePlaced(old, now, here);
    else tell(here, 'operation', 'removed', { before: old.operation });
  }
  const kept = new Set(pairs.values());
  for (const now of news)
    if (!kept.has(now))
      tell(enter(site, 'operation', now.operation.id), 'operation', 'added', { after: now.operation });
}

/** Which operation of the new version is which of the old one. */
export function pairOperations(
  before: readonly Resource[],
  after: readonly Resource[],
): ReadonlyMap<Placed, Placed> {
  return pairPlaced(place(before), place(after));
}

function comparePlaced(before: Placed, after: Placed, site: Site): void {
  if (before.resource !== after.resource)
    tell(site, 'operation.resource', 'renamed', { before: before.resource, after: after.resource });
  if (!isAlike(before.operation, after.operation, site.versions))
    compareOperations(before.operation, after.operation, site);
}

function place(resources: readonly Resource[]): readonly Placed[] {
  return flattenResources(resources).flatMap(({ path, operations }) =>
    operations.map((operation) => ({ operation, resource: path.join('.') })),
  );
}

/** An operation is what goes by its id, by its method and path, or what is shaped like it and named like it. */
function pairPlaced(before: readonly Placed[], after: readonly Placed[]): ReadonlyMap<Placed, Placed> {
  const pairs = new Map<Placed, Placed>();
  const rest = (of: readonly Placed[], taken: Iterable<Placed>) => {
    const known = new Set(taken);
    return of.filter((placed) => !known.has(placed));
  };
  const pairBy = (key: (operation: Operation) => string) => {
    const news = new Map(rest(after, pairs.values()).map((placed) => [key(placed.operation), placed]));
    for (const old of rest(before, pairs.keys())) {
      const now = news.get(key(old.operation));
      if (now) pairs.set(old, now);
    }
  };
  // Several operations can share a route, one for each media type of a body; ids are unique.
  pairBy(({ id }) => id);
  pairBy((operation) => `${operation.method} ${routeOf(operation)}`);
  const label = ({ operation }: Placed) => ({ name: operation.id, shape: shapeOfOperation(operation) });
  for (const [old, now] of findRenames(rest(before, pairs.keys()), rest(after, pairs.values()), label))
    pairs.set(old, now);
  return pairs;
}

function shapeOfOperation({ method, parameters, body, response }: Operation): string {
  const parts = [...parameters.map(({ schema }) => schema), body?.schema, response?.schema];
  return [method, ...parts.map((schema) => (schema ? shapeOf(schema) : '-'))].join(' ');
}
