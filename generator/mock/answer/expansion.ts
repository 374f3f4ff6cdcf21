import type { ExpandableSchema, Property, Schema } from '../../model/schema.js';
import { validateValue } from '../assert-schema.js';
import { resolve } from '../shape.js';
import { isMembers, memberOf, type Members } from '../values.js';
import { checkPath, depthOf, type Steps } from './expansion-path.js';
import { synthesize, type ExampleSource } from './synthesize.js';

/**
 * The answer with the ids at the asked-for paths replaced by the objects they name; `null` there becomes an
 * object too. Throws a `Failure` (400) for a path that leads to nothing expandable, or too deep.
 */
export function expandAnswer(
  source: ExampleSource,
  schema: Schema,
  value: unknown,
  params: Members,
): unknown {
  const { expansion } = source.model;
  const asked = expansion && memberOf(params, expansion.parameter);
  const paths = (Array.isArray(asked) ? asked : []).map(String);
  return paths.reduce<unknown>((answer, path) => {
    checkPath(source, schema, path);
    return expand(source, schema, answer, path.split('.'));
  }, value);
}

function expand(source: ExampleSource, schema: Schema, value: unknown, steps: Steps): unknown {
  const shape = resolve(source.model, schema);
  switch (shape.kind) {
    case 'expandable': {
      const object = isMembers(value) ? value : objectNamed(source, shape, value, steps);
      return steps.length === 0 ? object : expand(source, shape.target, object, steps);
    }
    case 'array':
      return Array.isArray(value) ? value.map((item) => expand(source, shape.items, item, steps)) : value;
    case 'union': {
      const able = shape.variants.filter((one) => depthOf(source, one, steps) !== undefined);
      const variant = able.find((one) => validateValue(source.model, one, value).length === 0);
      return variant ? expand(source, variant, value, steps) : value;
    }
    case 'object':
      return isMembers(value) ? expandMember(source, shape.properties, value, steps) : value;
    default:
      return value;
  }
}

function expandMember(
  source: ExampleSource,
  properties: readonly Property[],
  value: Members,
  [step = '', ...rest]: Steps,
): Members {
  const property = properties.find(({ name }) => name === step);
  if (!property) return value;
  const { schema, onDemand } = property;
  const missing = onDemand && memberOf(value, step) == null;
  const present = missing ? instance(source, schema) : memberOf(value, step);
  const whole = onDemand && rest.length === 0;
  return { ...value, [step]: whole ? present : expand(source, schema, present, rest) };
}

/**
 * An instance of what the id names, under that id. Of several kinds the one whose ids begin alike is taken,
 * else the one that the rest of the path goes on in.
 */
function objectNamed(source: ExampleSource, { target }: ExpandableSchema, id: unknown, rest: Steps): unknown {
  const shape = resolve(source.model, target);
  const kinds = shape.kind === 'union' ? shape.variants : [target];
  const alike = kinds.find((kind) => prefix(memberOf(instance(source, kind), 'id')) === prefix(id));
  const going = kinds.find((kind) => depthOf(source, kind, rest) !== undefined);
  const object = instance(source, alike ?? going ?? kinds[0] ?? target);
  return isMembers(object) && typeof id === 'string' ? { ...object, id } : object;
}

function instance(source: ExampleSource, schema: Schema): unknown {
  return synthesize(source, { ...schema, nullable: false });
}

/** What tells kinds of ids apart: `ch` of `ch_1`; something unequal to all for what is no such id. */
function prefix(id: unknown): unknown {
  return typeof id === 'string' && id.includes('_') ? id.split('_')[0] : Symbol('no prefix');
}
