import { verdict, type Rule } from '../../judge/rule.js';

export const authTokensChanged: Rule = {
  id: 'auth-tokens-changed',
  area: 'auth',
  subject: 'auth.tokens',
  kind: 'changed',
  verdict: verdict('risky', 'risky'),
  message: () => 'has its tokens from elsewhere',
};
