import { verdict, type Rule } from '../../judge/rule.js';

export const errorsBodyChanged: Rule = {
  id: 'errors-body-changed',
  area: 'errors',
  subject: 'errors.body',
  kind: 'changed',
  verdict: verdict('breaking', 'breaking'),
  message: () => 'has failed answers of another shape',
};
