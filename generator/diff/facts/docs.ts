import type { Doc, Stability } from '../../model/schema.js';
import { ignored, members, tell, value, type Comparison, type Site } from './comparison.js';
import { dayOf } from './days.js';

/** Words for people, and what is said of how long something is there. */
export const compareDoc: Comparison<Doc> = (before, after, site) => {
  compareMembers(before, after, site);
  compareDeprecation(before, after, site);
};

const compareMembers = members<Doc>({
  description: value('doc.description'),
  deprecated: ignored('compared together with the day'),
  sunset: ignored('compared together with the mark'),
  stability: (before, after, site) => compareStability(before, after, site),
  availability: value('doc.availability'),
});

/** Whether, not why: the reason is a description. A date that comes or goes with the mark is told with it. */
function compareDeprecation(before: Doc, after: Doc, site: Site): void {
  const [was, is] = [before.deprecated !== undefined, after.deprecated !== undefined];
  const isValid = after.sunset === undefined || dayOf(after.sunset) !== undefined;
  if (was !== is) tell(site, 'doc.deprecated', is ? 'added' : 'removed', { after: after.sunset });
  if (was === is || !isValid) compareSunset(before.sunset, after.sunset, site);
}

/** A day is earlier or later than another; what is no day is neither. */
function compareSunset(before: string | undefined, after: string | undefined, site: Site): void {
  const [old, now] = [dayOf(before), dayOf(after)];
  if (before === after || (old !== undefined && old === now)) return;
  if (after === undefined) tell(site, 'doc.sunset', 'removed', { before });
  else if (now === undefined) tell(site, 'doc.sunset', 'changed', { before, after, relation: 'other' });
  else if (old === undefined) tell(site, 'doc.sunset', 'added', { after });
  else tell(site, 'doc.sunset', 'changed', { before, after, relation: now < old ? 'narrower' : 'wider' });
}

const order: readonly Stability[] = ['draft', 'alpha', 'beta', 'stable'];

/** What nobody says otherwise of is stable. */
function compareStability(before: Stability = 'stable', after: Stability = 'stable', site: Site): void {
  if (before === after) return;
  const relation = order.indexOf(after) < order.indexOf(before) ? 'narrower' : 'wider';
  tell(site, 'doc.stability', 'changed', { before, after, relation });
}
