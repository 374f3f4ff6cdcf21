import { flattenResources } from '../model/operations.js';
import { words } from '../model/words.js';
import type { Change } from '../diff/judge/change.js';
import type { Report } from '../diff/report/report.js';
import type { Resource } from '../model/model.js';

/** Changes that are read together. */
export interface Group {
  /** For instance `Payment intents`; undefined for what is about the whole client. */
  readonly title: string | undefined;
  readonly changes: readonly Change[];
}

const shared = 'Several resources';

/** Changes by the resource that they are about, in the order of the API: the whole client first, what many share last. */
export function groupByResource(changes: readonly Change[], { before, after }: Report): readonly Group[] {
  const [old, now] = [flattenResources(before.model.resources), flattenResources(after.model.resources)];
  const find = (change: Change): string | undefined => titleOf(change, old) ?? titleOf(change, now);
  const titles = new Set([undefined, ...[...old, ...now].map(resourceTitle), shared]);
  return [...titles].flatMap((title) => {
    const some = changes.filter((change) => find(change) === title);
    return some.length === 0 ? [] : [{ title, changes: some }];
  });
}

function titleOf({ fact, operations }: Change, resources: readonly Resource[]): string | undefined {
  const [first] = fact.place;
  if (first?.kind !== 'operation' && first?.kind !== 'schema') return undefined;
  const users = resources.filter((resource) => resource.operations.some(({ id }) => operations.includes(id)));
  const own = first.kind === 'schema' ? users.find((resource) => isItem(resource, first.name)) : undefined;
  const titles = new Set((own ? [own] : users).map(resourceTitle));
  const [title] = titles;
  return titles.size > 1 ? shared : title;
}

/** Whether a schema is what a resource is made of. */
function isItem({ item, path }: Resource, schema: string): boolean {
  const name = words(schema).join(' ').toLowerCase();
  return [[item], [...path.slice(0, -1), item]].some((parts) => spell(parts) === name);
}

function spell(parts: readonly string[]): string {
  return parts.flatMap(words).join(' ').toLowerCase();
}

/** For instance `Checkout sessions`. */
function resourceTitle({ path }: Resource): string {
  const text = spell(path);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
