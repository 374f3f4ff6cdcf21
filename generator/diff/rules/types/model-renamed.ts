import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const modelRenamed: Rule = {
  id: 'model-renamed',
  area: 'types',
  subject: 'schema',
  kind: 'renamed',
  verdict: verdict('none', 'breaking'),
  message: ({ after }) => `is called ${show(after)} now`,
  hint: 'import it by its new name',
};
