import { verdict, type Rule } from '../../judge/rule.js';

export const descriptionAdded: Rule = {
  id: 'description-added',
  area: 'docs',
  subject: 'doc.description',
  kind: 'added',
  verdict: verdict('none'),
  message: () => 'is described now',
};
