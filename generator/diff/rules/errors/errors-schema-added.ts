import { verdict, type Rule } from '../../judge/rule.js';

export const errorsSchemaAdded: Rule = {
  id: 'errors-schema-added',
  area: 'errors',
  subject: 'errors.schema',
  kind: 'added',
  verdict: verdict('none', 'additive'),
  message: () => 'is described now',
};
