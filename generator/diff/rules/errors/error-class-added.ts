import { verdict, type Rule } from '../../judge/rule.js';

export const errorClassAdded: Rule = {
  id: 'error-class-added',
  area: 'errors',
  subject: 'error',
  kind: 'added',
  verdict: verdict('none', 'additive', 'risky'),
  message: () => 'is a new class of errors',
};
