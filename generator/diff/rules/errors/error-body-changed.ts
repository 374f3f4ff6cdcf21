import { verdict, type Rule } from '../../judge/rule.js';

export const errorBodyChanged: Rule = {
  id: 'error-body-changed',
  area: 'errors',
  subject: 'error.body',
  kind: 'changed',
  verdict: verdict('breaking', 'breaking'),
  message: () => 'has a body of another shape',
};
