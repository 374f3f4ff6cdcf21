import type { ObjectSchema, Property, RefSchema, Schema, UnionSchema } from '../../model/schema.js';
import type { FileDraft } from '../core/file-draft.js';
import { literalText, propertyKey } from './literals.js';
import type { TypescriptStatement } from './print.js';
import { camelName } from './property-names.js';
import { objectLiteral } from './object-literal.js';
import { pagesText } from './shape-pages.js';
import { leafText } from './shape-leaves.js';
import type { Symbols } from './symbols.js';

/** What shapes are written into. */
export interface ShapeContext {
  readonly draft: FileDraft<TypescriptStatement>;
  readonly symbols: Symbols;
  /** All that can be checked is said, not only what is converted. */
  readonly checks: boolean;
}

/** What is done with values of a schema as code; undefined where nothing is. */
export function shapeText(context: ShapeContext, schema: Schema): string | undefined {
  const text = bareText(context, schema);
  if (text === undefined || !context.checks || !schema.nullable) return text;
  const inner = text.startsWith('{') ? text.slice(1, -1).trim() : `oneOf: [${text}]`;
  return inner === '' ? text : `{ ${inner}, nullable: true }`;
}

function bareText(context: ShapeContext, schema: Schema): string | undefined {
  switch (schema.kind) {
    case 'scalar':
    case 'enum':
    case 'literal':
      return leafText(context, schema);
    case 'ref':
      return refText(context, schema);
    case 'array': {
      const { minItems, maxItems } = context.checks ? schema : {};
      return holderText(context, 'array', schema.items, { minItems, maxItems });
    }
    case 'map':
      return holderText(context, 'object', schema.values, {});
    case 'object':
      return objectText(context, schema, context.checks);
    case 'list':
      return objectText(context, context.symbols.pageSchema(schema), context.checks, {
        pages: pagesText(context.symbols, schema.pagination),
      });
    case 'union':
      return unionText(context, schema);
    case 'expandable':
      return unionText(context, { ...schema, kind: 'union', variants: [schema.id, schema.target] });
  }
}

/** A function: shapes may lead back to themselves, and to files that are not loaded yet. */
function refText({ draft, symbols }: ShapeContext, { target }: RefSchema): string | undefined {
  const symbol = symbols.shape(target);
  return symbol && `() => ${draft.use(symbol)}`;
}

function holderText(
  context: ShapeContext,
  type: 'array' | 'object',
  held: Schema,
  limits: Readonly<Record<string, number | undefined>>,
): string | undefined {
  const others = shapeText(context, held);
  if (others === undefined && !context.checks) return undefined;
  const counts = Object.entries(limits).map(([name, limit]) => [name, limit && literalText(limit)] as const);
  return objectLiteral({ type: literalText(type), others, ...Object.fromEntries(counts) });
}

/** An object; `whole` with all that tells it from others, else with what is converted alone. */
export function objectText(
  context: ShapeContext,
  schema: Schema,
  whole: boolean,
  more: { readonly pages?: string | undefined } = {},
): string | undefined {
  if (schema.kind !== 'object') return shapeText(context, schema);
  const { properties, additional } = schema;
  const members = membersText(context, properties, whole);
  const names = table(properties, ({ wire, name }) => (wire === undefined ? undefined : literalText(name)));
  const others = additional && shapeText(context, additional);
  const { pages } = more;
  // That it goes on says nothing about what is inside.
  const done = [members, names, others, pages === '{}' ? undefined : pages];
  if (!whole && done.every((part) => part === undefined)) return undefined;
  const told = whole ? { required: requiredText(properties), scopes: scopesText(properties) } : {};
  return objectLiteral({ type: literalText('object'), members, names, others, ...told, ...more });
}

function membersText(
  context: ShapeContext,
  properties: readonly Property[],
  whole: boolean,
): string | undefined {
  return table(properties, ({ schema }) => {
    const text = shapeText(context, schema);
    return text ?? (whole ? outlineText(context, schema) : undefined);
  });
}

function requiredText(properties: readonly Property[]): string | undefined {
  const names = properties.filter(({ required, onDemand }) => required && !onDemand).map(onWire);
  return names.length === 0 ? undefined : `[${names.map(literalText).join(', ')}]`;
}

function scopesText(properties: readonly Property[]): string | undefined {
  return table(properties, ({ scope, required }) => {
    if (!required || scope === 'both') return undefined;
    return literalText(scope === 'read' ? 'received' : 'sent');
  });
}

/** What tells a value without saying what is done with it. */
function outlineText(context: ShapeContext, schema: Schema): string {
  return leafText({ ...context, checks: true }, schema) ?? '{}';
}

/** All variants are said when something is done with one: it has to be told from the others. */
function unionText(context: ShapeContext, schema: UnionSchema): string | undefined {
  const texts = schema.variants.map((variant) => shapeText(context, variant));
  if (!context.checks && texts.every((text) => text === undefined)) return undefined;
  const variants = schema.variants.map(
    (variant, index) => variantText(context, variant) ?? texts[index] ?? '{}',
  );
  return objectLiteral({ oneOf: `[${variants.join(', ')}]`, by: selectorText(context, schema) });
}

function variantText(context: ShapeContext, variant: Schema): string | undefined {
  if (variant.kind === 'object') return objectText(context, variant, true);
  const named = variant.kind === 'ref' ? context.symbols.schema(variant.target) : undefined;
  if (variant.kind === 'ref' && context.symbols.shape(variant.target) === undefined && named)
    return named.kind === 'object' ? objectText(context, named, true) : outlineText(context, named);
  return shapeText(context, variant) ?? outlineText(context, variant);
}

function selectorText({ symbols }: ShapeContext, { discriminator }: UnionSchema): string | undefined {
  if (!discriminator) return undefined;
  const { property, mapping } = discriminator;
  const caller = symbols.style.camel ? camelName(property) : property;
  const variants = Object.fromEntries([...mapping].map(([value, index]) => [value, literalText(index)]));
  return objectLiteral({
    wire: literalText(property),
    caller: literalText(caller),
    variants: objectLiteral(variants),
  });
}

/** A table of members by their names on the wire; undefined when it is empty. */
function table(
  properties: ObjectSchema['properties'],
  textOf: (property: Property) => string | undefined,
): string | undefined {
  const entries = properties.flatMap((property) => {
    const text = textOf(property);
    return text === undefined ? [] : [`${propertyKey(onWire(property))}: ${text}`];
  });
  return entries.length === 0 ? undefined : `{ ${entries.join(', ')} }`;
}

function onWire({ wire, name }: Property): string {
  return wire ?? name;
}
