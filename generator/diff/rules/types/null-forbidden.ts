import { verdict, type Rule } from '../../judge/rule.js';

export const nullForbidden: Rule = {
  id: 'null-forbidden',
  area: 'types',
  subject: 'schema.nullable',
  kind: 'changed',
  verdict: { request: verdict('breaking', 'breaking'), response: verdict('additive') },
  message: () => 'may no longer be null',
};
