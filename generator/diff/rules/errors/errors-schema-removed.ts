import { verdict, type Rule } from '../../judge/rule.js';

export const errorsSchemaRemoved: Rule = {
  id: 'errors-schema-removed',
  area: 'errors',
  subject: 'errors.schema',
  kind: 'removed',
  verdict: verdict('none', 'breaking'),
  message: () => 'is no longer described',
};
