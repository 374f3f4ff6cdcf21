import { verdict, type Rule } from '../../judge/rule.js';

export const errorClassRemoved: Rule = {
  id: 'error-class-removed',
  area: 'errors',
  subject: 'error',
  kind: 'removed',
  verdict: verdict('none', 'breaking', 'breaking'),
  message: () => 'is no longer a class of errors',
};
