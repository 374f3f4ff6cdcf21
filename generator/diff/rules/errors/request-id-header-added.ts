import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const requestIdHeaderAdded: Rule = {
  id: 'request-id-header-added',
  area: 'errors',
  subject: 'errors.requestIdHeader',
  kind: 'added',
  verdict: verdict('additive', 'none', 'additive'),
  message: ({ after }) => `has the header that names a request now: ${show(after)}`,
};
