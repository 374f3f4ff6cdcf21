import type { ApiEvent } from '../../model/model.js';
import type { ObjectSchema, Schema } from '../../model/schema.js';
import { jsDoc } from './comments.js';
import type { TypescriptStatement } from './print.js';
import { propertyKey } from './literals.js';
import { StructureKind } from './structures/kinds.js';
import { typeText, type TypeContext } from './type-text.js';

/** Objects that events hold under the same name and that differ in the type of one member only. */
export interface AlikeMembers {
  /** One of them. */
  readonly schema: ObjectSchema;
  /** Name of the member in which they differ. */
  readonly differing: string;
}

/** The same with the name of the interface that says what they have in common. */
export interface AlikeInterface extends AlikeMembers {
  readonly name: string;
}

/** What events of one schema hold alike, by the name of the member: declared once, it need not be read for each of them. */
export function alikeMembers(events: readonly ApiEvent[]): ReadonlyMap<string, AlikeMembers> {
  const members = events.flatMap(({ base }) => base?.members ?? []);
  const names = [...new Set(members.map(({ name }) => name))];
  return new Map(
    names.flatMap((name) => {
      const schemas = members.flatMap((member) => (member.name === name ? [member.schema] : []));
      const alike = schemas.length === events.length ? findAlike(schemas) : undefined;
      return alike ? [[name, alike] as const] : [];
    }),
  );
}

function findAlike(schemas: readonly Schema[]): AlikeMembers | undefined {
  const [schema, ...others] = schemas.filter(isPlainObject);
  if (!schema || others.length + 1 < schemas.length) return undefined;
  const [differing, ...more] = schema.properties
    .map(({ name }) => name)
    .filter((name) => others.some((each) => text(typeOf(each, name)) !== text(typeOf(schema, name))));
  if (differing === undefined || more.length > 0) return undefined;
  const frame = frameText(schema, differing);
  return others.every((each) => frameText(each, differing) === frame) ? { schema, differing } : undefined;
}

function isPlainObject(schema: Schema): schema is ObjectSchema {
  return schema.kind === 'object' && !schema.nullable && !schema.additional && !schema.patterns;
}

/** All that is said of an object but the type of one member. */
function frameText(schema: ObjectSchema, member: string): string {
  const properties = schema.properties.map((property) =>
    property.name === member ? { ...property, schema: property.schema.doc } : property,
  );
  return text({ ...schema, properties });
}

function typeOf({ properties }: ObjectSchema, member: string): Schema | undefined {
  return properties.find(({ name }) => name === member)?.schema;
}

function text(value: unknown): string {
  return JSON.stringify(value);
}

/** An interface over the type of the member in which they differ. */
export function declareAlike(
  context: TypeContext,
  { name, schema, differing }: AlikeInterface,
): TypescriptStatement {
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    typeParameters: ['T'],
    docs: jsDoc(schema.doc),
    properties: schema.properties.map((property) => ({
      name: propertyKey(property.name),
      type: property.name === differing ? 'T' : typeText(context, property.schema),
      hasQuestionToken: !property.required,
      docs: jsDoc(property.schema.doc),
    })),
  };
}

/** The type of such a member of one event. */
export function alikeText(context: TypeContext, { name, differing }: AlikeInterface, schema: Schema): string {
  const own = schema.kind === 'object' ? typeOf(schema, differing) : undefined;
  return own ? `${name}<${typeText(context, own)}>` : typeText(context, schema);
}
