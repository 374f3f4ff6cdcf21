import type { EnumSchema, ObjectSchema, Schema } from '../../model/schema.js';
import { singular } from '../../model/english.js';
import { pascalCase } from './names.js';

/** A schema without a name in the description that needs one in the output. */
export interface InlineType {
  readonly name: string;
  readonly schema: ObjectSchema | EnumSchema;
  /** Types inside this one. */
  readonly inner: readonly InlineType[];
}

/** Qualified names of the inline types of one declaration, by schema. */
export interface TypeNames {
  readonly inner: readonly InlineType[];
  /** For instance `Charge.PaymentMethodDetails.Card`. */
  qualified(schema: ObjectSchema | EnumSchema): string | undefined;
  /** Every name declared within, at any depth. */
  readonly declared: ReadonlySet<string>;
}

/** Where nothing can be declared: inline types are spelled out. */
export const NO_NAMES: TypeNames = { inner: [], declared: new Set(), qualified: () => undefined };

/**
 * Names the inline types of a declaration by where they stand, never by count: the member's name, in the
 * singular for the items of a list.
 */
export function nameInlineTypes(owner: string, schema: Schema): TypeNames {
  const inner = distinct(innerTypes(schema), owner);
  const names = new Map<Schema, string>();
  const declared = new Set([owner]);
  const register = (prefix: string, types: readonly InlineType[]): void => {
    for (const type of types) {
      const qualified = `${prefix}.${type.name}`;
      names.set(type.schema, qualified);
      declared.add(type.name);
      register(qualified, type.inner);
    }
  };
  register(owner, inner);
  return { inner, declared, qualified: (inline) => names.get(inline) };
}

/** The same types under names unlike those beside them and unlike the owner's, which would hide it from them. */
function distinct(types: readonly InlineType[], owner: string): readonly InlineType[] {
  const taken = new Set([owner]);
  return types.map((type) => {
    let { name } = type;
    while (taken.has(name)) name = `${name}_`;
    taken.add(name);
    return { ...type, name, inner: distinct(type.inner, owner) };
  });
}

/** Types inside a schema that has a name itself. */
function innerTypes(schema: Schema): readonly InlineType[] {
  if (schema.kind === 'enum') return [];
  if (schema.kind !== 'object') return unnamedTypes(schema, 'item');
  const holders = schema.properties.filter((property) => !hasName(property.schema));
  const taken = new Set(holders.length > 0 ? schema.properties.map(({ name }) => pascalCase(name)) : []);
  const members = holders.flatMap((property) => memberTypes(property.name, property.schema, taken));
  const others = [
    ...(schema.patterns ?? []).map((each) => each.schema),
    ...(schema.additional ? [schema.additional] : []),
  ];
  return [...members, ...variantTypes(others, 'value', 'value')];
}

/** Whether a schema is a type by itself, or has its name in the description. */
function hasName({ kind }: Schema): boolean {
  return kind === 'scalar' || kind === 'literal' || kind === 'ref';
}

function memberTypes(member: string, schema: Schema, taken: ReadonlySet<string>): readonly InlineType[] {
  const item = singular(member);
  const clash = item !== member && taken.has(pascalCase(item));
  return unnamedTypes(schema, member, clash ? `${member}_item` : item);
}

/** The inline types that a member's schema consists of: itself, or what its list, map or union holds. */
function unnamedTypes(
  schema: Schema,
  name: string,
  itemName: string = singular(name),
): readonly InlineType[] {
  switch (schema.kind) {
    case 'object':
      return [{ name: pascalCase(name), schema, inner: innerTypes(schema) }];
    case 'enum':
      return schema.values.length > 1 ? [{ name: pascalCase(name), schema, inner: [] }] : [];
    case 'array':
      return schema.places
        ? variantTypes([...schema.places, schema.items], name, itemName)
        : unnamedTypes(schema.items, itemName);
    case 'list':
      return unnamedTypes(schema.items, itemName);
    case 'map':
      return unnamedTypes(schema.values, itemName);
    case 'union':
      return variantTypes(schema.variants, name, itemName);
    case 'expandable':
      return unnamedTypes(schema.target, name);
    case 'literal':
    case 'scalar':
    case 'ref':
      return [];
  }
}

/** Variants share the member's name if there is only one that needs it, else each adds what tells it apart. */
function variantTypes(variants: readonly Schema[], name: string, itemName: string): readonly InlineType[] {
  const groups = variants.map((variant) => unnamedTypes(variant, name, itemName));
  if (groups.filter((group) => group.length > 0).length <= 1) return groups.flat();
  return variants.flatMap((variant) => unnamedTypes(variant, `${name}_${trait(variant, variants)}`));
}

/** What tells a variant apart: a literal member's value, else a member that no other variant has, else its kind. */
function trait(variant: Schema, variants: readonly Schema[]): string {
  if (variant.kind !== 'object') return variant.kind;
  const constant = variant.properties.map(({ schema }) => schema).find((schema) => schema.kind === 'literal');
  if (constant) return String(constant.value);
  const others = variants.filter((other) => other !== variant);
  const has = (other: Schema, name: string): boolean =>
    other.kind === 'object' && other.properties.some((p) => p.name === name);
  const own = variant.properties.find(({ name }) => !others.some((other) => has(other, name)));
  return own ? `with_${own.name}` : variant.properties.map(({ name }) => name).join('_');
}
