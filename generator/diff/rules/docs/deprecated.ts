import { verdict, type Rule } from '../../judge/rule.js';

export const deprecated: Rule = {
  id: 'deprecated',
  area: 'docs',
  subject: 'doc.deprecated',
  kind: 'added',
  verdict: verdict('none', 'risky'),
  message: () => 'is deprecated',
};
