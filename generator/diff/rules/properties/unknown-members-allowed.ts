import { verdict, type Rule } from '../../judge/rule.js';

export const unknownMembersAllowed: Rule = {
  id: 'unknown-members-allowed',
  area: 'properties',
  subject: 'object.closed',
  kind: 'removed',
  verdict: { request: verdict('additive'), response: verdict('additive') },
  message: () => 'may have members that are not described now',
};
