import type { Direction } from '../../../../generator/diff/facts/fact.js';
import { isNode, nodesOf, type Json, type Node } from './json.js';

/** A schema of a description and where its values go. */
export interface Site {
  readonly schema: Node;
  readonly direction: Direction;
  /** Whether it is one of several that a value can be. */
  readonly isVariant: boolean;
}

/** Every schema that stands somewhere, uses of named ones left out; those of unions one by one. */
export function sitesOf(description: Node): readonly Site[] {
  const sites: Site[] = [];
  const visit = (schema: Json | undefined, direction: Direction, isVariant = false): void => {
    if (!isNode(schema) || '$ref' in schema) return;
    sites.push({ schema, direction, isVariant });
    for (const [, property] of nodesOf(schema['properties'])) visit(property, direction);
    visit(schema['items'], direction);
    visit(schema['additionalProperties'], direction);
    for (const variant of variantsOf(schema)) visit(variant, direction, true);
    for (const part of listOf(schema['allOf'])) visit(part, direction);
  };
  for (const { schema, direction } of rootsOf(description)) visit(schema, direction);
  const uses = usesOf(description);
  for (const [name, schema] of namedSchemas(description)) visit(schema, directionOf(uses, name));
  return sites;
}

/** Named schemas of a description. */
export function namedSchemas({ components }: Node): readonly (readonly [string, Node])[] {
  return isNode(components) ? nodesOf(components['schemas']) : [];
}

/** Operations with their paths and methods. */
export function operationsOf({ paths }: Node): readonly { path: string; method: string; operation: Node }[] {
  return nodesOf(paths).flatMap(([path, item]) =>
    nodesOf(item).map(([method, operation]) => ({ path, method, operation })),
  );
}

/** Schemas of parameters, bodies, answers, callbacks and events. */
function rootsOf(description: Node): readonly Omit<Site, 'isVariant'>[] {
  const calls = operationsOf(description).flatMap(({ operation }) => {
    const { parameters, requestBody, responses, callbacks } = operation;
    return [
      ...(parameters as readonly Node[]).map(({ schema }) => request(schema)),
      request(contentOf(requestBody)),
      ...nodesOf(responses).map(([, each]) => response(contentOf(each))),
      ...nodesOf(callbacks).flatMap(([, callback]) =>
        nodesOf(callback).map(([, item]) => response(bodyOf(item))),
      ),
    ];
  });
  const events = nodesOf(description['webhooks']).map(([, item]) => response(bodyOf(item)));
  return [...calls, ...events].flatMap(({ schema, direction }) =>
    isNode(schema) ? [{ schema, direction }] : [],
  );
}

const request = (schema: Json | undefined) => ({ schema, direction: 'request' as const });
const response = (schema: Json | undefined) => ({ schema, direction: 'response' as const });

function bodyOf(item: Node): Json | undefined {
  return isNode(item['post']) ? contentOf(item['post']['requestBody']) : undefined;
}

function contentOf(owner: Json | undefined): Json | undefined {
  if (!isNode(owner) || !isNode(owner['content'])) return undefined;
  const [, media] = nodesOf(owner['content'])[0] ?? [];
  return media?.['schema'];
}

function variantsOf(schema: Node): readonly Json[] {
  return [schema['oneOf'], schema['anyOf']].flatMap(listOf);
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** Directions by named schema, other named schemas followed. */
function usesOf(description: Node): ReadonlyMap<string, ReadonlySet<Direction>> {
  const uses = new Map<string, Set<Direction>>();
  const named = new Map(namedSchemas(description));
  const follow = (value: Json | undefined, direction: Direction): void => {
    for (const name of refsIn(value)) {
      const known = uses.get(name) ?? new Set();
      uses.set(name, known);
      if (known.has(direction)) continue;
      known.add(direction);
      follow(named.get(name), direction);
    }
  };
  for (const { schema, direction } of rootsOf(description)) follow(schema, direction);
  return uses;
}

function refsIn(value: Json | undefined): readonly string[] {
  const text = JSON.stringify(value ?? null);
  return [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name);
}

function directionOf(uses: ReadonlyMap<string, ReadonlySet<Direction>>, name: string): Direction {
  const directions = [...(uses.get(name) ?? [])];
  return directions.length > 1 ? 'both' : (directions[0] ?? 'none');
}
