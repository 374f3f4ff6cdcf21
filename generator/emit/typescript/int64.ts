import type { ObjectSchema, Schema } from '../../model/schema.js';
import { isInt64 } from '../../model/int64.js';
import type { ApiModel } from '../../model/model.js';
import { FileDraft } from '../core/file-draft.js';
import { jsDoc } from './comments.js';
import { propertyKey } from './literals.js';
import type { TypescriptStatement } from './print.js';
import { runtimeType } from './runtime-symbols.js';
import { StructureKind } from './structures/kinds.js';
import type { Symbols } from './symbols.js';

/** What places are written into. */
export interface PlacesContext {
  readonly draft: FileDraft<TypescriptStatement>;
  readonly symbols: Symbols;
}

/** Where in each named schema whole numbers of 64 bits stand; no file where there are none. */
export function emitInt64(symbols: Symbols, model: ApiModel): FileDraft<TypescriptStatement> | undefined {
  const holders = [...model.schemas.values()].flatMap(({ name, schema }) => {
    const symbol = symbols.int64(name);
    return symbol ? [{ symbol, schema }] : [];
  });
  const [first] = holders;
  if (!first) return undefined;
  const names = holders.map(({ symbol }) => symbol.name);
  const draft = new FileDraft<TypescriptStatement>(first.symbol.module, names);
  for (const { symbol, schema } of holders)
    draft.statements.push({
      kind: StructureKind.Function,
      name: symbol.name,
      isExported: true,
      returnType: draft.use(runtimeType('Int64Place')),
      statements: [`return ${placeText(placesText({ draft, symbols }, schema) ?? '{}')};`],
      docs: jsDoc({}, 'Where whole numbers of 64 bits stand.'),
    });
  return draft;
}

/** Places of a named schema that are those of another one. */
function placeText(places: string): string {
  return places.startsWith('{') ? places : `{ anyOf: [${places}] }`;
}

/** Where in values of a schema whole numbers of 64 bits stand; undefined where they do not. */
export function placesText(context: PlacesContext, schema: Schema): string | undefined {
  switch (schema.kind) {
    case 'scalar':
      return isInt64(schema) ? '{ self: true }' : undefined;
    case 'ref': {
      const symbol = context.symbols.int64(schema.target);
      return symbol && context.draft.use(symbol);
    }
    case 'array':
      return othersText(
        anyPlaceText([...(schema.places ?? []), schema.items].map((part) => placesText(context, part))),
      );
    case 'map':
      return othersText(placesText(context, schema.values));
    case 'list':
      return placesText(context, context.symbols.pageSchema(schema));
    case 'object':
      return objectText(context, schema);
    case 'union':
      return anyPlaceText(schema.variants.map((variant) => placesText(context, variant)));
    case 'expandable':
      return anyPlaceText([placesText(context, schema.id), placesText(context, schema.target)]);
    case 'enum':
    case 'literal':
      return undefined;
  }
}

function othersText(places: string | undefined): string | undefined {
  return places === undefined ? undefined : `{ others: ${places} }`;
}

function objectText(context: PlacesContext, schema: ObjectSchema): string | undefined {
  const members = schema.properties.flatMap(({ name, wire = name, schema: member }) => {
    const places = placesText(context, member);
    return places === undefined ? [] : [`${propertyKey(wire)}: ${places}`];
  });
  const unnamed = [
    ...(schema.patterns ?? []).map((each) => each.schema),
    ...(schema.additional ? [schema.additional] : []),
  ];
  const others = anyPlaceText(unnamed.map((part) => placesText(context, part)));
  const parts = [
    ...(members.length > 0 ? [`members: { ${members.join(', ')} }`] : []),
    ...(others === undefined ? [] : [`others: ${others}`]),
  ];
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : undefined;
}

/** All of some places as one; undefined where there are none. */
export function anyPlaceText(places: readonly (string | undefined)[]): string | undefined {
  const found = [...new Set(places.filter((text) => text !== undefined))];
  return found.length > 1 ? `{ anyOf: [${found.join(', ')}] }` : found[0];
}
