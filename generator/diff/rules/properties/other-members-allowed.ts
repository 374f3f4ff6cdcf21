import { verdict, type Rule } from '../../judge/rule.js';

export const otherMembersAllowed: Rule = {
  id: 'other-members-allowed',
  area: 'properties',
  subject: 'object.additional',
  kind: 'added',
  verdict: { request: verdict('additive', 'additive'), response: verdict('additive') },
  message: () => 'may have members of any name now',
};
