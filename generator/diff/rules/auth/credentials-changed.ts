import { verdict, type Rule } from '../../judge/rule.js';

export const credentialsChanged: Rule = {
  id: 'credentials-changed',
  area: 'auth',
  subject: 'api.credentials',
  kind: 'changed',
  verdict: verdict('none', 'breaking'),
  message: ({ after }) => (after === true ? 'takes a key for each scheme, by its name' : 'takes one key'),
  hint: 'give the client its keys in the new way',
};
