import { verdict, type Rule } from '../../judge/rule.js';

export const enumClosed: Rule = {
  id: 'enum-closed',
  area: 'enums',
  subject: 'enum.open',
  kind: 'changed',
  verdict: { request: verdict('breaking', 'breaking'), response: verdict('additive') },
  message: () => 'may only have the values listed now',
};
