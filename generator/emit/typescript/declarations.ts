import type {
  InterfaceDeclarationStructure,
  ModuleDeclarationStructure,
  OptionalKind,
  PropertySignatureStructure,
} from 'ts-morph';
import { isExpandableMember } from '../../model/expansion.js';
import type { EnumSchema, ObjectSchema, Property, Schema } from '../../model/schema.js';
import { jsDoc } from './comments.js';
import { literalText, propertyKey } from './literals.js';
import type { TypescriptStatement } from './print.js';
import { runtimeType } from './runtime-symbols.js';
import { StructureKind } from './structures/kinds.js';
import type { InlineType } from './type-names.js';
import {
  enumTypeText,
  expandedText,
  indexesOf,
  isEnumerable,
  typeText,
  type TypeContext,
} from './type-text.js';

/** Which side of the wire a type describes: what is sent may be left out as `undefined` too. */
export type Direction = 'request' | 'response';

/** A type to be declared. */
export interface Declaration {
  readonly name: string;
  readonly schema: Schema;
  readonly direction: Direction;
  /** Members that it never has, unlike others it may stand for. */
  readonly absent?: ReadonlySet<string>;
  /** Type parameters, and the types of the members that depend on them. */
  readonly generic?: {
    readonly parameters: readonly string[];
    readonly members: ReadonlyMap<string, string>;
    /** Interface that has others. */
    readonly base?: string;
  };
}

/** A named type: an interface or an alias, and a namespace with the types inside it. */
export function declareType(context: TypeContext, declaration: Declaration): TypescriptStatement[] {
  const { name, direction } = declaration;
  return [declare(context, declaration), ...declareNamespace(context, name, context.names.inner, direction)];
}

function declare(context: TypeContext, declaration: Declaration): TypescriptStatement {
  const { name, schema } = declaration;
  if (schema.kind === 'object') return declareInterface(context, { ...declaration, schema });
  const type = schema.kind === 'enum' ? enumType(context, declaration, schema) : typeText(context, schema);
  return { kind: StructureKind.TypeAlias, name, type, isExported: true, docs: jsDoc(schema.doc) };
}

/** An enum inside something else is declared without `null`, which each use of it adds. */
function enumType(context: TypeContext, declaration: Declaration, schema: EnumSchema): string {
  const text = enumTypeText(schema, enumName(context, declaration));
  return schema.nullable && context.names.qualified(schema) === undefined ? `${text} | null` : text;
}

/** What an enum is called where its values are declared; undefined where its type says them itself. */
function enumName({ draft, symbols, names }: TypeContext, { name, schema }: Declaration): string | undefined {
  if (symbols.enums !== 'enum' || schema.kind !== 'enum' || !isEnumerable(schema)) return undefined;
  const qualified = names.qualified(schema);
  const own = qualified === undefined ? name : symbols.inlineEnum(qualified);
  return draft.use(symbols.enumeration({ module: draft.path }, own));
}

function declareInterface(
  context: TypeContext,
  declaration: Declaration & { schema: ObjectSchema },
): InterfaceDeclarationStructure {
  const { name, schema, direction, generic } = declaration;
  const indexes = indexesOf(context, schema, declaration.absent);
  const visible = schema.properties.filter(visibleIn(direction));
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    docs: jsDoc(schema.doc),
    typeParameters: [...(generic?.parameters ?? [])],
    extends: generic?.base === undefined ? [] : [generic.base],
    properties: [
      ...visible.map((property) => ({
        ...declareProperty(
          property,
          direction,
          generic?.members.get(property.name) ?? typeText(context, property.schema),
        ),
        docs: jsDoc(context.symbols.docOf(property.schema)),
      })),
      ...[...(declaration.absent ?? [])].map((member) => ({
        name: propertyKey(member),
        type: 'undefined',
        hasQuestionToken: true,
        docs: [{ description: 'Never here: it tells another variant of the object.' }],
      })),
      ...(direction === 'response' ? declareExpandable(context, schema) : []),
    ],
    ...(indexes.length > 0 && {
      indexSignatures: indexes.map(([keyType, returnType]) => ({ keyName: 'key', keyType, returnType })),
    }),
  };
}

function visibleIn(direction: Direction): (property: Property) => boolean {
  const hidden = direction === 'request' ? 'read' : 'write';
  return (property) => property.scope !== hidden;
}

/** One member of an interface, without its words. */
function declareProperty(
  property: Property,
  direction: Direction,
  type: string,
): OptionalKind<PropertySignatureStructure> {
  const optional = !property.required;
  return {
    name: propertyKey(property.name),
    type: optional && direction === 'request' ? `${type} | undefined` : type,
    hasQuestionToken: optional,
  };
}

/**
 * The type-only members that say which object stands behind each id, and which members have none themselves but lead
 * to some: `passages`, and those that are found.
 */
export function declareExpandable(
  context: TypeContext,
  schema: ObjectSchema,
  passages: readonly string[] = [],
): OptionalKind<PropertySignatureStructure>[] {
  const { properties } = schema;
  const members = properties.flatMap(({ name, schema: member, onDemand }) => {
    const text = expandedText(context, member, onDemand);
    return text === undefined ? [] : [`${propertyKey(name)}: ${text}`];
  });
  const leading = properties
    .filter((member) => !isExpandableMember(member) && context.symbols.leadsToIds(member.schema))
    .map(({ name }) => name);
  return [
    ...typeOnly(context, 'expandable', members.length > 0 ? `{ ${members.join('; ')} }` : ''),
    ...typeOnly(context, 'passages', [...passages, ...leading].map(literalText).join(' | ')),
  ];
}

/** A member that no object has; none if there is nothing to say. */
function typeOnly(
  { draft }: TypeContext,
  name: 'expandable' | 'passages',
  type: string,
): OptionalKind<PropertySignatureStructure>[] {
  if (type === '') return [];
  return [{ name: `[${draft.use(runtimeType(name))}]`, isReadonly: true, hasQuestionToken: true, type }];
}

function declareNamespace(
  context: TypeContext,
  name: string,
  types: readonly InlineType[],
  direction: Direction,
): ModuleDeclarationStructure[] {
  if (types.length === 0) return [];
  const statements = types.flatMap((type): TypescriptStatement[] => [
    declare(context, { name: type.name, schema: type.schema, direction }),
    ...declareNamespace(context, type.name, type.inner, direction),
  ]);
  return [{ kind: StructureKind.Module, name, isExported: true, statements }];
}
