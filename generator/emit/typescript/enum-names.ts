import type { ApiModel } from '../../model/model.js';
import { flattenResources } from '../../model/operations.js';
import type { EnumSchema, NamedSchema } from '../../model/schema.js';
import { collectParams } from './params.js';
import type { Symbols } from './symbols.js';
import { nameInlineTypes, type InlineType, type TypeNames } from './type-names.js';

/**
 * Names of the enums that stand inside other types, by their qualified names. Run together those may be alike
 * (`Order.ItemState` and `OrderItem.State`) or name something else: of those that would be, the first in the order of
 * the description keeps the name, and the others end in `Enum` or keep their parts apart.
 */
export function nameInlineEnums(symbols: Symbols, model: ApiModel): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const given = new Set(symbols.enums === 'union' ? ownEnums(symbols, model) : []);
  const isTaken = (name: string): boolean =>
    given.has(name) || (symbols.enums !== 'union' && !symbols.isFree(name));
  for (const { qualified } of inlineEnums(symbols, model)) {
    const plain = qualified.replaceAll('.', '');
    const wanted = [plain, `${plain}Enum`].find((name) => !isTaken(name));
    const name = wanted ?? `${qualified.replaceAll('.', '_')}_`;
    given.add(name);
    names.set(qualified, name);
  }
  return names;
}

/** Whether values of the enums in a named schema are declared: constants are for telling answers apart. */
export function declaresEnums({ enums }: Symbols, { usage }: NamedSchema): boolean {
  return enums !== 'union' || usage.response;
}

/** Constants alone stand beside types of the same name, but not beside each other. */
function ownEnums(symbols: Symbols, model: ApiModel): readonly string[] {
  const own = [...model.schemas.values()].filter((each) => each.schema.kind === 'enum' && declaresEnums(symbols, each)); // prettier-ignore
  return own.map(({ name }) => symbols.model(name).name);
}

/** What enums are called where their values are declared, by their schemas. */
export function enumConstants(symbols: Symbols, model: ApiModel): ReadonlyMap<EnumSchema, string> {
  const own = [...model.schemas.values()].flatMap(({ name, schema }) =>
    schema.kind === 'enum' ? [[schema, symbols.model(name).name] as const] : [],
  );
  const inline = inlineEnums(symbols, model).map(
    ({ qualified, schema }) => [schema, symbols.inlineEnum(qualified)] as const,
  );
  return new Map([...own, ...inline]);
}

interface InlineEnum {
  readonly qualified: string;
  readonly schema: EnumSchema;
}

function inlineEnums(symbols: Symbols, model: ApiModel): readonly InlineEnum[] {
  return owners(symbols, model).flatMap(([owner, { inner }]) => enumsWithin(owner, inner));
}

/** All declarations that enums are declared for, those of models first. */
function owners(symbols: Symbols, model: ApiModel): readonly (readonly [string, TypeNames])[] {
  const models = [...model.schemas.values()].filter((named) => declaresEnums(symbols, named));
  const resources = symbols.enums === 'union' ? [] : flattenResources(model.resources);
  const params = resources.flatMap((resource) =>
    resource.operations.flatMap((operation) => collectParams(symbols, resource, operation) ?? []),
  );
  return [
    ...models.map(({ name: key, schema }) => {
      const { name } = symbols.model(key);
      return [name, nameInlineTypes(name, schema)] as const;
    }),
    ...params.map(({ name, names }) => [name, names] as const),
  ];
}

function enumsWithin(prefix: string, types: readonly InlineType[]): readonly InlineEnum[] {
  return types.flatMap(({ name, schema, inner }) => {
    const qualified = `${prefix}.${name}`;
    return schema.kind === 'enum' ? [{ qualified, schema }] : enumsWithin(qualified, inner);
  });
}
