import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const operationServerAdded: Rule = {
  id: 'operation-server-added',
  area: 'operations',
  subject: 'operation.server',
  kind: 'added',
  verdict: verdict('risky'),
  message: ({ after }) => `goes to a server of its own now: ${show(after)}`,
};
