import type { ApiModel } from '../../model/model.js';
import type { Fact, Place } from '../facts/fact.js';
import { SchemaNames } from '../facts/schema-names.js';

const renamable: ReadonlySet<string> = new Set(['schema', 'property', 'parameter']);

/** Spells places, which go by the old names, as the new version does. */
export function newNames(before: ApiModel, after: ApiModel): (fact: Fact) => Place {
  const names = new SchemaNames(before, after);
  return ({ kind, place, after: name }) =>
    place.map((step, index) => {
      const isLast = index === place.length - 1;
      if (isLast && kind === 'renamed' && typeof name === 'string' && renamable.has(step.kind))
        return { ...step, name };
      return step.kind === 'schema' ? { ...step, name: names.next(step.name) ?? step.name } : step;
    });
}
