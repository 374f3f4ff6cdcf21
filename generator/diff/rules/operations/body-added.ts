import { verdict, type Rule } from '../../judge/rule.js';

export const bodyAdded: Rule = {
  id: 'body-added',
  area: 'operations',
  subject: 'body',
  kind: 'added',
  verdict: verdict('additive', 'breaking'),
  message: () => 'is new',
  hint: 'where options are given, give parameters or null before them',
};
