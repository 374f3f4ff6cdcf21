import { verdict, type Rule } from '../../judge/rule.js';

export const failureAdded: Rule = {
  id: 'failure-added',
  area: 'errors',
  subject: 'failure',
  kind: 'added',
  verdict: verdict('none', 'additive'),
  message: () => 'is a failure that is described now',
};
