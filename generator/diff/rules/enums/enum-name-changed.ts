import { verdict, type Rule } from '../../judge/rule.js';

export const enumNameChanged: Rule = {
  id: 'enum-name-changed',
  area: 'enums',
  subject: 'enum.name',
  kind: 'changed',
  verdict: verdict('none', 'breaking'),
  message: () => 'is called otherwise where it is a constant',
};
