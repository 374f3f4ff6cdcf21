import type { Operation, Parameter, Resource } from '../../model/model.js';
import type { ObjectSchema, Property, Schema } from '../../model/schema.js';
import type { FileDraft } from '../core/file-draft.js';
import { declareType, type Declaration } from './declarations.js';
import type { TypescriptStatement } from './print.js';
import { runtimeType } from './runtime-symbols.js';
import type { Symbols } from './symbols.js';
import { nameInlineTypes, type TypeNames } from './type-names.js';

/** What a method takes besides the ids of its path. */
export interface Params {
  readonly name: string;
  readonly schema: Schema;
  readonly names: TypeNames;
  /** Whether the call makes sense without. */
  readonly optional: boolean;
  /** Name of the member that asks for expansion; the type is then generic over its paths. */
  readonly expansion?: string;
}

/** Where a params type is declared. */
export interface ParamsSource {
  readonly draft: FileDraft<TypescriptStatement>;
  readonly symbols: Symbols;
  readonly params: Params;
}

/**
 * The parameters of an operation as one type: query, headers and body together; undefined if it takes none. A body
 * that is not an object of its own is a member `body` where there is anything beside it.
 */
export function collectParams(
  symbols: Symbols,
  resource: Resource,
  operation: Operation,
): Params | undefined {
  const schema = paramsSchema(operation);
  if (!schema) return undefined;
  const { name } = symbols.params(resource, operation);
  const members = schema.kind === 'object' ? schema.properties : undefined;
  const optional = members?.every((property) => !property.required) ?? false;
  const expansion = expansionMember(symbols, operation)?.name;
  return {
    name,
    schema,
    optional,
    names: nameInlineTypes(name, schema),
    ...(expansion !== undefined && { expansion }),
  };
}

/** The member that asks for expansion, of an operation whose answer may hold IDs. */
export function expansionMember(
  { expansion }: Pick<Symbols, 'expansion'>,
  operation: Operation,
): Property | undefined {
  if (operation.response?.encoding !== 'json' || expansion === undefined) return undefined;
  const schema = paramsSchema(operation);
  return schema?.kind === 'object' ? schema.properties.find(({ name }) => name === expansion) : undefined;
}

function paramsSchema({ parameters, body }: Operation): Schema | undefined {
  const outside = parameters.filter((parameter) => parameter.in !== 'path').map(outsideMember);
  if (body && body.schema.kind !== 'object') {
    if (outside.length === 0) return body.schema;
    return objectOf([
      ...outside,
      { ...ANYWHERE, name: 'body', required: body.required, schema: body.schema },
    ]);
  }
  const inside = body?.schema.kind === 'object' ? body.schema : undefined;
  const properties = [...outside, ...(inside?.properties ?? [])];
  if (properties.length === 0) return undefined;
  return { ...objectOf(properties), ...(inside?.additional && { additional: inside.additional }) };
}

const ANYWHERE = { scope: 'both', onDemand: false } as const;

function outsideMember({ name, required, schema, doc }: Parameter): Property {
  return { ...ANYWHERE, name, required, schema: { ...schema, doc: { ...schema.doc, ...doc } } };
}

function objectOf(properties: readonly Property[]): ObjectSchema {
  return { kind: 'object', nullable: false, doc: {}, properties };
}

/** The declaration of a params type with the types inside it; `answer` names the type whose ids may be expanded. */
export function declareParams(source: ParamsSource, answer: () => string): TypescriptStatement[] {
  const { draft, symbols, params } = source;
  const { names, name, schema, expansion } = params;
  const declaration = { name, schema, direction: 'request' as const };
  const context = { draft, symbols, names };
  if (expansion === undefined || schema.kind !== 'object') return declareType(context, declaration);
  const [own, generic] = expandingParams(source, schema, answer());
  return declareType(context, { ...declaration, schema: own, generic });
}

/** The member that asks for expansion is declared once, unless the description says something else of it here. */
function expandingParams(
  { draft, symbols, params }: ParamsSource,
  schema: ObjectSchema,
  answer: string,
): readonly [ObjectSchema, NonNullable<Declaration['generic']>] {
  const parameters = ['P extends string = string'];
  const member = schema.properties.find(({ name }) => name === params.expansion);
  if (!symbols.expandParams || !member || !symbols.sharesExpansion(member)) {
    const type = `${draft.use(runtimeType('ExpandPaths'))}<${answer}, P>`;
    return [schema, { parameters, members: new Map([[params.expansion ?? '', type]]) }];
  }
  const others = schema.properties.filter((property) => property !== member);
  const base = `${draft.use(symbols.expandParams)}<${answer}, P>`;
  return [
    { ...schema, properties: others },
    { parameters, members: new Map(), base },
  ];
}
