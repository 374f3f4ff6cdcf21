import { verdict, type Rule } from '../../judge/rule.js';

export const optionRemoved: Rule = {
  id: 'option-removed',
  area: 'api',
  subject: 'option',
  kind: 'removed',
  verdict: verdict('risky', 'breaking'),
  message: () => 'is no longer an option',
};
