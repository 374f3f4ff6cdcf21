import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const operationServerRemoved: Rule = {
  id: 'operation-server-removed',
  area: 'operations',
  subject: 'operation.server',
  kind: 'removed',
  verdict: verdict('risky'),
  message: ({ before }) => `no longer goes to a server of its own; it was ${show(before)}`,
};
