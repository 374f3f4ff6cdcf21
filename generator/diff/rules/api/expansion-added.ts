import { verdict, type Rule } from '../../judge/rule.js';

export const expansionAdded: Rule = {
  id: 'expansion-added',
  area: 'api',
  subject: 'expansion',
  kind: 'added',
  verdict: verdict('additive', 'additive'),
  message: () => 'can expand ids now',
};
