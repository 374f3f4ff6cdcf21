import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const availabilityGeneral: Rule = {
  id: 'availability-general',
  area: 'docs',
  subject: 'doc.availability',
  kind: 'removed',
  verdict: verdict('additive'),
  message: ({ before }) => `is for all now; it was for ${show(before)}`,
};
