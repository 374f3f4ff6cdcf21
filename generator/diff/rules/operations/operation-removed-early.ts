import { announcedDay, isAhead } from '../../judge/conditions.js';
import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const operationRemovedEarly: Rule = {
  id: 'operation-removed-early',
  area: 'operations',
  subject: 'operation',
  kind: 'removed',
  when: (fact) => {
    const day = announcedDay(fact);
    return day !== undefined && isAhead(day);
  },
  verdict: verdict('breaking', 'breaking'),
  message: (fact) => `is gone before its day, ${show(announcedDay(fact))}`,
  hint: 'ask for it to stay until that day',
};
