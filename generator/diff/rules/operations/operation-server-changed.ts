import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const operationServerChanged: Rule = {
  id: 'operation-server-changed',
  area: 'operations',
  subject: 'operation.server',
  kind: 'changed',
  verdict: verdict('risky'),
  message: ({ before, after }) => `goes to another server: was ${show(before)}, is ${show(after)}`,
};
