import { announcedDay } from '../../judge/conditions.js';
import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const operationRemovedAsAnnounced: Rule = {
  id: 'operation-removed-as-announced',
  area: 'operations',
  subject: 'operation',
  kind: 'removed',
  when: (fact) => announcedDay(fact) !== undefined,
  verdict: verdict('risky', 'breaking'),
  message: (fact) => `is gone, as was announced for ${show(announcedDay(fact))}`,
};
