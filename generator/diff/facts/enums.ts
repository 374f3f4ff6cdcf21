import type { EnumSchema, EnumValue } from '../../model/schema.js';
import { baseMembers } from './base.js';
import { ignored, keyed, members, value, whole, type Site } from './comparison.js';

const compareValues = members<EnumValue>({
  value: ignored('the value is the key'),
  name: whole('enum.name'),
  description: value('doc.description'),
});

const compare = members<EnumSchema>({
  ...baseMembers,
  kind: ignored('compared already'),
  values: keyed({
    subject: 'enum.value',
    step: 'value',
    key: ({ value }: EnumValue) => JSON.stringify(value),
    compare: compareValues,
  }),
  open: value('enum.open'),
  extensible: ignored('shows in `open`'),
});

/** Two sets of values. */
export function compareEnums(before: EnumSchema, after: EnumSchema, site: Site): void {
  compare(before, after, site);
}
