import { verdict, type Rule } from '../../judge/rule.js';

export const enumValueRemoved: Rule = {
  id: 'enum-value-removed',
  area: 'enums',
  subject: 'enum.value',
  kind: 'removed',
  verdict: { request: verdict('breaking', 'breaking'), response: verdict('none', 'risky') },
  message: () => 'is no longer a value',
};
