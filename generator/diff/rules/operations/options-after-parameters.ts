import { verdict, type Rule } from '../../judge/rule.js';

export const optionsAfterParameters: Rule = {
  id: 'options-after-parameters',
  area: 'operations',
  subject: 'operation.options',
  kind: 'moved',
  when: ({ after }) => after === 1,
  verdict: verdict('none', 'breaking'),
  message: () => 'takes its options after its parameters now',
  hint: 'put `null` before the options',
};
