import type { Schema } from '../../model/schema.js';
import { ignored, value, type Members } from './comparison.js';
import { compareDoc } from './docs.js';

/** How the members that all schemas have are compared. */
export const baseMembers = {
  nullable: value('schema.nullable'),
  doc: compareDoc,
  example: ignored('a sample binds nobody'),
  default: value('schema.default'),
  bases: ignored('only where what it says comes from'),
} satisfies Partial<Members<Schema>>;
