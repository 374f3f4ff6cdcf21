import { verdict, type Rule } from '../../judge/rule.js';

export const expansionRemoved: Rule = {
  id: 'expansion-removed',
  area: 'api',
  subject: 'expansion',
  kind: 'removed',
  verdict: verdict('breaking', 'breaking'),
  message: () => 'can no longer expand ids',
};
