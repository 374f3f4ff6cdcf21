import { verdict, type Rule } from '../../judge/rule.js';

export const enumOpened: Rule = {
  id: 'enum-opened',
  area: 'enums',
  subject: 'enum.open',
  kind: 'changed',
  when: ({ after }) => after === true,
  verdict: { request: verdict('additive', 'additive'), response: verdict('none', 'risky', 'risky') },
  message: () => 'may have other values than those listed now',
};
