import { verdict, type Rule } from '../../judge/rule.js';

export const optionAdded: Rule = {
  id: 'option-added',
  area: 'api',
  subject: 'option',
  kind: 'added',
  verdict: verdict('none', 'additive'),
  message: () => 'is a new option',
};
