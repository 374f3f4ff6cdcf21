import type { Schema } from '../model/schema.js';
import { mapSchema } from '../model/visit.js';

/** What only a caller sends holds the values that are documented, no others unless the description allows them. */
export function closeEnums(schema: Schema): Schema {
  return mapSchema(schema, (part) => {
    const isOpen = part.kind === 'enum' && part.open !== part.extensible;
    return isOpen ? { ...part, open: part.extensible } : part;
  });
}
