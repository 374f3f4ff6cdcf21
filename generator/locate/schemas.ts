import { isList, isReference, member } from '../spec/json.js';
import type { Spot, Walker } from './spot.js';

/** Finds a part by its name from a place on. */
export type Step = (walker: Walker, at: Spot, name: string) => Spot | undefined;

/** What wraps a schema: the parameter, body or path that it describes. */
const wrappers = ['schema', 'content', 'requestBody', 'post', 'put'] as const;

/** The schema that says what may stand at a place. */
export function schemaAt(walker: Walker, at: Spot): Spot {
  const inner = wrappers.map((name) => walker.child(at, name)).find((found) => found !== undefined);
  if (!inner) return at;
  const [first] = inner.key === 'content' ? walker.children(inner) : [inner];
  return first ? schemaAt(walker, first) : inner;
}

/** Looks in a schema, then in those that it is put together from. */
function inParts(find: Step): Step {
  const search = (walker: Walker, { at, name, depth }: Search): Spot | undefined => {
    const found = find(walker, at, name);
    if (found || depth === 0) return found;
    for (const part of partsOf(walker, at)) {
      const inside = search(walker, { at: part, name, depth: depth - 1 });
      if (inside) return inside;
    }
    return undefined;
  };
  return (walker, at, name) => search(walker, { at: schemaAt(walker, at), name, depth: 8 });
}

interface Search {
  readonly at: Spot;
  readonly name: string;
  /** How many schemas further in it may go: some hold themselves. */
  readonly depth: number;
}

const choices = ['anyOf', 'oneOf'] as const;

function partsOf(walker: Walker, at: Spot): readonly Spot[] {
  return ['allOf', ...choices].flatMap((word) => {
    const list = walker.child(at, word);
    return list ? walker.children(list) : [];
  });
}

/** A variant goes by its reference, by its value of the discriminator, or by its type. */
const findVariant: Step = (walker, at, name) => {
  const variants = choices.flatMap((word) => {
    const list = walker.child(at, word);
    return list ? walker.children(list) : [];
  });
  const mapped = member(member(member(at.value, 'discriminator'), 'mapping'), name);
  const refers = (spot: Spot): boolean => {
    const written = isList(spot.holder) ? spot.holder[Number(spot.key)] : undefined;
    return isReference(written) && (written.$ref === mapped || written.$ref.endsWith(`/${name}`));
  };
  return variants.find(refers) ?? variants.find(({ value }) => member(value, 'type') === name);
};

const findValue: Step = (walker, at, name) => {
  const values = walker.child(at, 'enum');
  const found = values && walker.children(values).find(({ value }) => JSON.stringify(value) === name);
  return found ?? walker.child(at, 'discriminator', 'mapping', name);
};

/** Steps inside schemas. */
export const schemaSteps = {
  property: inParts((walker, at, name) => walker.child(at, 'properties', name)),
  items: inParts((walker, at) => walker.child(at, 'items')),
  members: inParts((walker, at) => walker.child(at, 'additionalProperties')),
  place: inParts((walker, at, name) => {
    const places = walker.child(at, 'prefixItems');
    return places && walker.children(places)[Number(name)];
  }),
  variant: inParts(findVariant),
  value: inParts(findValue),
} as const satisfies Readonly<Record<string, Step>>;

/** The list of required members beside a property: one that names it, or that of the schema that has it. */
export const findRequired: Step = (walker, at, name) => {
  const naming = inParts((_, schema) => {
    const required = walker.child(schema, 'required');
    return isList(required?.value) && required.value.includes(name) ? required : undefined;
  });
  const having = inParts((_, schema) =>
    walker.child(schema, 'properties', name) ? walker.child(schema, 'required') : undefined,
  );
  return naming(walker, at, name) ?? having(walker, at, name);
};
