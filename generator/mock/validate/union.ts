import type { Schema, UnionSchema } from '../../model/schema.js';
import { memberOf } from '../values.js';
import type { Problem } from './problem.js';
import type { Reader } from './reader.js';

interface Attempt {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

/** The first variant that fits; when none does, the problems of the one that came closest. */
export function readUnion(reader: Reader, schema: UnionSchema, value: unknown, path: string): unknown {
  let best: Attempt | undefined;
  for (const variant of candidates(schema, value)) {
    const attempt = tryVariant(reader, variant, value, path);
    if (attempt.problems.length === 0) return attempt.value;
    if (!best || distance(attempt, path) < distance(best, path)) best = attempt;
  }
  if (!best) return reader.reject('value', value, path);
  reader.problems.push(...best.problems);
  return value;
}

/** The one variant the discriminator names, else all of them. */
function candidates(schema: UnionSchema, value: unknown): readonly Schema[] {
  const { discriminator, variants } = schema;
  const tag = discriminator && memberOf(value, discriminator.property);
  const index = typeof tag === 'string' ? discriminator?.mapping.get(tag) : undefined;
  const named = index === undefined ? undefined : variants[index];
  return named ? [named] : variants;
}

function tryVariant(reader: Reader, schema: Schema, value: unknown, path: string): Attempt {
  const attempt = reader.fork();
  return { value: attempt.read(schema, value, path), problems: attempt.problems };
}

/** A variant of another type altogether is farther away than one with any number of wrong members. */
function distance(attempt: Attempt, path: string): number {
  const otherType = attempt.problems.some((problem) => problem.path === path);
  return otherType ? Infinity : attempt.problems.length;
}
