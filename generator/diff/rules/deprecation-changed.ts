import { verdict, type Rule } from '../judge/rule.js';

export const deprecationChanged: Rule = {
  id: 'deprecation-changed',
  area: 'docs',
  subject: 'doc.deprecated',
  kind: 'changed',
  verdict: verdict('none'),
  message: () => 'is deprecated in other words',
};
