import { verdict, type Rule } from '../../judge/rule.js';

export const descriptionRemoved: Rule = {
  id: 'description-removed',
  area: 'docs',
  subject: 'doc.description',
  kind: 'removed',
  verdict: verdict('none'),
  message: () => 'is no longer described',
};
