import { verdict, type Rule } from '../../judge/rule.js';

export const enumValueAdded: Rule = {
  id: 'enum-value-added',
  area: 'enums',
  subject: 'enum.value',
  kind: 'added',
  verdict: { request: verdict('additive', 'additive'), response: verdict('none', 'additive', 'risky') },
  message: () => 'is a new value',
  hint: 'handle values that you do not know',
};
