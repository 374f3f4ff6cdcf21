import { isNode, refTo, type Json, type Node } from './json.js';

/** Whole numbers below a limit, the same for the same seed. */
export type Dice = (limit: number) => number;

/** A dice of its own (a linear congruential generator). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** In another order. */
export function shuffled<T>(items: readonly T[], dice: Dice): readonly T[] {
  const rest = [...items];
  return items.map(() => rest.splice(dice(rest.length), 1)[0] as T);
}

/** Lists whose order means nothing. */
const sets: ReadonlySet<string> = new Set([
  'required',
  'enum',
  'type',
  'oneOf',
  'anyOf',
  'parameters',
  'security',
]);

/** A description with all members, and all lists that are sets, in another order. */
export function reordered(value: Json, dice: Dice, name = ''): Json {
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((item) => reordered(item, dice));
    return sets.has(name) ? shuffled(items, dice) : items;
  }
  if (!isNode(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, reordered(part, dice, key)] as const);
  return Object.fromEntries(shuffled(entries, dice));
}

/** A description with every object, wherever it stands, changed by `change`, the inner ones first. */
export function rewritten(value: Json, change: (node: Node) => Node): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => rewritten(item, change));
  if (!isNode(value)) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, rewritten(part, change)] as const);
  return change(Object.fromEntries(parts));
}

/** Parameters, bodies and answers that are used by name. */
export function hoisted(description: Node): Node {
  const components: Record<string, Record<string, Json>> = {};
  const hoist = (section: string, part: Json): Json => {
    const all = (components[section] ??= {});
    const name = `Part${Object.keys(all).length}`;
    all[name] = part;
    return refTo(name, section);
  };
  const twin = rewritten(description, (node) => {
    const { parameters, requestBody, responses } = node;
    return {
      ...node,
      ...(Array.isArray(parameters) && {
        parameters: (parameters as readonly Json[]).map((each) => hoist('parameters', each)),
      }),
      ...(isNode(requestBody) && { requestBody: hoist('requestBodies', requestBody) }),
      ...(isNode(responses) && {
        responses: Object.fromEntries(
          Object.entries(responses).map(([status, each]) => [status, hoist('responses', each)]),
        ),
      }),
    };
  }) as Node;
  return { ...twin, components: { ...(twin['components'] as Node), ...components } };
}

/** Null as an alternative, and objects as the sum of two. */
export function reworded(description: Node): Node {
  return rewritten(description, (node) => split(alternatives(node))) as Node;
}

function alternatives(node: Node): Node {
  const { type, description, ...others } = node;
  if (!Array.isArray(type)) return node;
  const [kind = null] = (type as readonly Json[]).filter((each) => each !== 'null');
  const words = description === undefined ? {} : { description };
  return { ...words, anyOf: [{ ...others, type: kind }, { type: 'null' }] };
}

function split(node: Node): Node {
  const { properties, required, ...others } = node;
  if (others['type'] !== 'object' || !isNode(properties) || 'additionalProperties' in others) return node;
  const [first, ...rest] = Object.entries(properties);
  if (!first || rest.length === 0) return node;
  return {
    allOf: [
      { ...others, properties: Object.fromEntries([first]) },
      { properties: Object.fromEntries(rest), required: required ?? [] },
    ],
  };
}

/** The same in OpenAPI 3.0: null is a mark, exclusive limits too. What 3.0 has no word for has to be left out before. */
export function in30(description: Node): Node {
  const twin = rewritten(description, (node) => exclusive(marked(node))) as Node;
  return { ...twin, openapi: '3.0.3' };
}

function marked(node: Node): Node {
  const { type } = node;
  if (!Array.isArray(type)) return node;
  const [kind = null] = (type as readonly Json[]).filter((each) => each !== 'null');
  return { ...node, type: kind, nullable: true };
}

function exclusive(node: Node): Node {
  const { exclusiveMaximum, maximum, ...others } = node;
  if (typeof exclusiveMaximum !== 'number') return node;
  // Only one limit can be told: the one that counts.
  const inner = typeof maximum === 'number' && maximum < exclusiveMaximum;
  return inner ? { ...others, maximum } : { ...others, maximum: exclusiveMaximum, exclusiveMaximum: true };
}

/** Uses of named schemas, replaced by what they stand for: outside of named schemas, and of those without values. */
export function inlined(description: Node): Node {
  const { components, ...rest } = description;
  const schemas = isNode(components) ? components['schemas'] : undefined;
  const twin = rewritten(rest, (node) => {
    const [, name = ''] = /^#\/components\/schemas\/(\w+)$/.exec((node['$ref'] ?? '') as string) ?? [];
    const target = isNode(schemas) ? schemas[name] : undefined;
    // Which other values are allowed depends on where those of an enum go.
    return isNode(target) && !/"(enum|\$ref)"/.test(JSON.stringify(target)) ? target : node;
  }) as Node;
  return { ...twin, ...(components && { components }) };
}
