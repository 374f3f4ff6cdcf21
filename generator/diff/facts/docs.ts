import type { Doc } from '../../model/schema.js';
import { members, tell, value, type Comparison, type Site } from './comparison.js';

/** Words for people. */
export const compareDoc: Comparison<Doc> = members<Doc>({
  description: value('doc.description'),
  // Whether, not why: the reason is a description.
  deprecated: (before, after, site) => compareDeprecated(before !== undefined, after !== undefined, site),
  availability: value('doc.availability'),
});

function compareDeprecated(before: boolean, after: boolean, site: Site): void {
  if (before !== after) tell(site, 'doc.deprecated', after ? 'added' : 'removed');
}
