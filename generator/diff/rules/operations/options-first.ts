import { verdict, type Rule } from '../../judge/rule.js';

export const optionsFirst: Rule = {
  id: 'options-first',
  area: 'operations',
  subject: 'operation.options',
  kind: 'moved',
  verdict: verdict('none', 'breaking'),
  message: () => 'takes its options first now: it has no parameters any more',
  hint: 'leave the parameters out',
};
