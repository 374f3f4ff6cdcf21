import { joined } from '../model/joined.js';
import type { Schema } from '../model/schema.js';

type Named = ReadonlyMap<string, Schema>;

/**
 * Named schemas without those that are other names of themselves, or choices of themselves: such a name adds no value
 * to those that it stands among, and what it leads to stands in its place.
 */
export function withoutCircles(schemas: Named): Named {
  const all = new Map(schemas);
  const clear = new Set<string>();
  // Most are described before what they are used by, or after: one of both is slow for chains of names.
  for (const [name, schema] of [...schemas].reverse())
    if (leadsBack(all, name, clear)) all.set(name, opened(all, name, schema));
    else clear.add(name);
  return all;
}

/** The names that a schema is, or may be. */
function targetsOf(schema: Schema | undefined): readonly string[] {
  return schema?.kind === 'ref' ? [schema.target] : choicesOf(schema).flatMap(targetsOf);
}

function choicesOf(schema: Schema | undefined): readonly Schema[] {
  if (schema?.kind === 'union') return schema.variants;
  return schema?.kind === 'expandable' ? [schema.id, schema.target] : [];
}

function leadsBack(all: Named, name: string, clear: ReadonlySet<string>): boolean {
  const passed = new Set<string>();
  const waiting = [...targetsOf(all.get(name))];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === name) return true;
    if (passed.has(next) || clear.has(next)) continue;
    passed.add(next);
    waiting.push(...targetsOf(all.get(next)));
  }
  return false;
}

/** All that it may be which is not it. */
function opened(all: Named, name: string, schema: Schema): Schema {
  const passed = new Set([name]);
  const open = (part: Schema): readonly Schema[] => {
    const choices = choicesOf(part);
    if (choices.length > 0) return choices.flatMap(open);
    if (part.kind !== 'ref') return [part];
    if (passed.has(part.target)) return [];
    passed.add(part.target);
    const target = all.get(part.target);
    return target && targetsOf(target).length > 0 ? open(target) : [part];
  };
  const variants = open(schema);
  if (schema.kind === 'union' && variants.length > 0) return { ...schema, variants };
  const { nullable, doc } = schema;
  return joined(
    { nullable, doc },
    variants.length > 0 ? { kind: 'union', variants } : { kind: 'scalar', type: 'any' },
  );
}
