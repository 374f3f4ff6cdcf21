import { verdict, type Rule } from '../../judge/rule.js';

export const serversChanged: Rule = {
  id: 'servers-changed',
  area: 'api',
  subject: 'servers',
  kind: 'changed',
  verdict: verdict('risky', 'breaking', 'risky'),
  message: () => 'has other servers to choose from',
};
