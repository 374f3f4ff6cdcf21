import { verdict, type Rule } from '../../judge/rule.js';

export const namePatternsChanged: Rule = {
  id: 'name-patterns-changed',
  area: 'properties',
  subject: 'object.patterns',
  kind: 'changed',
  verdict: { request: verdict('risky', 'breaking'), response: verdict('risky', 'breaking') },
  message: () => 'has other rules for members by their names',
};
