import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const apiVersionChanged: Rule = {
  id: 'api-version-changed',
  area: 'api',
  subject: 'api.version',
  kind: 'changed',
  verdict: verdict('none', 'none', 'risky'),
  message: ({ before, after }) => `is of another version: was ${show(before)}, is ${show(after)}`,
  hint: "read what the API's owner says of the new version",
};
