import { verdict, type Rule } from '../../judge/rule.js';

export const otherMembersForbidden: Rule = {
  id: 'other-members-forbidden',
  area: 'properties',
  subject: 'object.additional',
  kind: 'removed',
  verdict: { request: verdict('breaking', 'breaking'), response: verdict('none', 'breaking') },
  message: () => 'may no longer have members of any name',
};
