import type { Doc } from '../../model/schema.js';
import { members, value, type Comparison } from './comparison.js';

/** Words for people. */
export const compareDoc: Comparison<Doc> = members<Doc>({
  description: value('doc.description'),
  deprecated: value('doc.deprecated'),
  availability: value('doc.availability'),
});
