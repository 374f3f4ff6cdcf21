import { verdict, type Rule } from '../../judge/rule.js';

export const descriptionChanged: Rule = {
  id: 'description-changed',
  area: 'docs',
  subject: 'doc.description',
  kind: 'changed',
  verdict: verdict('none'),
  message: () => 'is described in other words',
};
