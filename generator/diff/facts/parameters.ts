import type { Operation, Parameter } from '../../model/model.js';
import { enter, heading, ignored, members, tell, value, whole, type Site } from './comparison.js';
import { compareDoc } from './docs.js';
import { findRenames } from './renames.js';
import { resolve } from './resolve.js';
import { compareSchemas } from './schemas.js';
import { shapeOf } from './shape.js';

const compare = members<Parameter>({
  name: ignored('told together with where it stands'),
  wire: whole('parameter.wire'),
  style: ignored('compared where type and place are the same'),
  in: (before, after, site) => {
    if (before !== after) tell(site, 'parameter', 'moved', { before, after });
  },
  required: value('parameter.required'),
  schema: (before, after, site) => compareSchemas(before, after, site),
  doc: compareDoc,
});

/** What callers give outside the body. */
export function compareParameters(before: Operation, after: Operation, site: Site): void {
  const there = heading(site, 'request');
  const pairs = pairParameters(before, after);
  compareOrder(before, after, { pairs, site: there });
  for (const old of before.parameters) {
    const now = pairs.get(old);
    const here = enter(there, 'parameter', old.name);
    if (now) comparePair(old, now, here);
    else tell(here, 'parameter', 'removed', { before: old });
  }
  const kept = new Set(pairs.values());
  for (const now of after.parameters)
    if (!kept.has(now)) tell(enter(there, 'parameter', now.name), 'parameter', 'added', { after: now });
}

/** A parameter of the path has no name where it is used: it is an argument. */
function comparePair(before: Parameter, after: Parameter, site: Site): void {
  const subject = before.in === 'path' && after.in === 'path' ? 'argument' : 'parameter';
  if (before.name !== after.name) tell(site, subject, 'renamed', { before: before.name, after: after.name });
  compare(before, after, site);
  const { versions } = site;
  const [old, now] = [resolve(before.schema, versions.before), resolve(after.schema, versions.after)];
  // Only what is more than text has a style, and each place its own: another type or place says it all.
  if (old.kind === now.kind && before.in === after.in)
    whole('parameter.style')(before.style, after.style, site);
}

/** New parameters by their old selves. */
export type Pairs = ReadonlyMap<Parameter, Parameter>;

/** By name and place, then by name, then by shape; those of a path also by where they stand in it. */
export function pairParameters(before: Operation, after: Operation): Pairs {
  const pairs = new Map<Parameter, Parameter>();
  const [gone, come] = [new Set(before.parameters), new Set(after.parameters)];
  const take = (old: Parameter, now: Parameter | undefined): void => {
    if (now === undefined || !gone.has(old) || !come.has(now)) return;
    pairs.set(old, now);
    gone.delete(old);
    come.delete(now);
  };
  const find = (fits: (now: Parameter) => boolean) => [...come].find(fits);
  for (const old of before.parameters)
    take(
      old,
      find(({ name, in: place }) => name === old.name && place === old.in),
    );
  for (const old of before.parameters)
    take(
      old,
      find(({ name }) => name === old.name),
    );
  const places = argumentsOf(after);
  argumentsOf(before).forEach((old, index) => take(old, places[index]));
  const label = ({ name, in: place, required, schema }: Parameter) => {
    return { name, shape: `${place} ${required} ${shapeOf(schema)}` };
  };
  for (const [old, now] of findRenames([...gone], [...come], label)) take(old, now);
  return pairs;
}

/** Parameters of the path are arguments, in this order. */
export function argumentsOf({ path, parameters }: Operation): readonly Parameter[] {
  const inPath = new Map(parameters.flatMap((each) => (each.in === 'path' ? [[each.name, each]] : [])));
  return path.flatMap((part) => (part.kind === 'text' ? [] : (inPath.get(part.name) ?? [])));
}

function compareOrder(
  before: Operation,
  after: Operation,
  { pairs, site }: { pairs: Pairs; site: Site },
): void {
  const news = argumentsOf(after);
  const olds = argumentsOf(before);
  const places = olds.flatMap((old) => {
    const now = pairs.get(old);
    return now?.in === 'path' ? [news.indexOf(now)] : [];
  });
  const inOrder = places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
  if (inOrder) return;
  const names = (list: readonly Parameter[]) => list.map(({ name }) => name);
  tell(site, 'operation.arguments', 'changed', { before: names(olds), after: names(news) });
}
