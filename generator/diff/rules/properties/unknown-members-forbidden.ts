import { verdict, type Rule } from '../../judge/rule.js';

export const unknownMembersForbidden: Rule = {
  id: 'unknown-members-forbidden',
  area: 'properties',
  subject: 'object.closed',
  kind: 'added',
  verdict: { request: verdict('breaking'), response: verdict('none') },
  message: () => 'may no longer have members that are not described',
  hint: 'send no members that the description does not name',
};
