import { diagnostic } from '../diagnostics/codes.js';
import type { ObjectSchema, Property, Schema, UnionSchema } from '../model/schema.js';
import type { JsonObject } from '../spec/document.js';
import type { BuildContext } from './context.js';
import { namedSchema } from './schemas.js';

/** As many combinations of choices are typed one by one. */
export const MOST_VARIANTS = 500;

/** A choice without choices among its variants: those of each stand in its place, and of one that leads back to it none. */
export function withoutChoices(context: BuildContext, choice: UnionSchema): UnionSchema {
  const passed = new Set(choice.bases);
  const open = (variant: Schema): readonly Schema[] => {
    if (variant.kind === 'union') return variant.variants.flatMap(open);
    const schema = variant.kind === 'ref' ? namedSchema(context, variant.target) : variant;
    if (variant.kind !== 'ref' || (schema.kind !== 'union' && schema.kind !== 'ref')) return [variant];
    if (passed.has(variant.target)) return [];
    passed.add(variant.target);
    return open(schema);
  };
  const variants = choice.variants.flatMap(open);
  const isSame = variants.length === choice.variants.length;
  if (isSame && variants.every((variant, index) => variant === choice.variants[index])) return choice;
  // What tells the variants apart does not tell those of another choice.
  const { discriminator: _, ...rest } = choice;
  return { ...rest, variants };
}

/** Whether choices that stand beside each other make more combinations than that; it is told once. */
export function isTooMuch(context: BuildContext, source: JsonObject, parts: readonly Schema[]): boolean {
  const count = parts.reduce((all, part) => all * (part.kind === 'union' ? part.variants.length : 1), 1);
  const choices = parts.filter(({ kind }) => kind === 'union');
  if (count <= MOST_VARIANTS || choices.length < 2) return false;
  const found = diagnostic(
    'union-too-large',
    { count, most: MOST_VARIANTS },
    context.document.locate(source),
  );
  const known = context.diagnostics.some(
    ({ code, location }) =>
      code === found.code && JSON.stringify(location) === JSON.stringify(found.location),
  );
  if (!known) context.diagnostics.push(found);
  return true;
}

/** The same parts with the first choice alone: the others become objects that may have what their variants have. */
export function withOneChoice(context: BuildContext, parts: readonly Schema[]): readonly Schema[] {
  const first = parts.findIndex(({ kind }) => kind === 'union');
  return parts.map((part, index) =>
    part.kind === 'union' && index !== first ? loosened(context, part.variants) : part,
  );
}

const anything: Schema = { kind: 'scalar', type: 'any', nullable: false, doc: {} };

function loosened(context: BuildContext, variants: readonly Schema[]): ObjectSchema {
  const properties = new Map<string, Property>();
  for (const member of variants.flatMap((variant) => membersOf(context, variant))) {
    const known = properties.get(member.name);
    const isSame = known === undefined || textOf(known.schema) === textOf(member.schema);
    properties.set(member.name, isSame ? member : { ...member, schema: anything });
  }
  return { kind: 'object', properties: [...properties.values()], nullable: false, doc: {} };
}

function textOf(schema: Schema): string {
  return JSON.stringify(schema, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

/** The members of a variant, none of which has to be there. */
function membersOf(context: BuildContext, variant: Schema): readonly Property[] {
  const schema = variant.kind === 'ref' ? namedSchema(context, variant.target) : variant;
  const properties = schema.kind === 'object' ? schema.properties : [];
  return properties.map((each) => ({ ...each, required: false }));
}
