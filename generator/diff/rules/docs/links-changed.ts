import { verdict, type Rule } from '../../judge/rule.js';

export const linksChanged: Rule = {
  id: 'links-changed',
  area: 'docs',
  subject: 'operation.links',
  kind: 'changed',
  verdict: verdict('none'),
  message: () => 'can be followed up in another way',
};
