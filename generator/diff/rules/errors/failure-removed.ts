import { verdict, type Rule } from '../../judge/rule.js';

export const failureRemoved: Rule = {
  id: 'failure-removed',
  area: 'errors',
  subject: 'failure',
  kind: 'removed',
  verdict: verdict('none', 'breaking'),
  message: () => 'is no longer a failure that is described',
};
