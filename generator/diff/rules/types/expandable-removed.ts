import { verdict, type Rule } from '../../judge/rule.js';

export const expandableRemoved: Rule = {
  id: 'expandable-removed',
  area: 'types',
  subject: 'schema.expandable',
  kind: 'removed',
  verdict: { request: verdict('none'), response: verdict('breaking', 'breaking', 'breaking') },
  message: () => 'can no longer be expanded',
  hint: 'retrieve the object by its id',
};
