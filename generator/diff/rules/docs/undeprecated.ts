import { verdict, type Rule } from '../../judge/rule.js';

export const undeprecated: Rule = {
  id: 'undeprecated',
  area: 'docs',
  subject: 'doc.deprecated',
  kind: 'removed',
  verdict: verdict('none'),
  message: () => 'is no longer deprecated',
};
