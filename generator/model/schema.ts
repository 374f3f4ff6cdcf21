/** Words for people, taken from the description. */
export interface Doc {
  readonly description?: string;
  /** Set when use is discouraged; the text says why, and is empty when the description does not. */
  readonly deprecated?: string;
  /** The day on which it goes, or what the description says in its place. */
  readonly sunset?: string;
  /** How far it is made up; `stable` where nothing is said. */
  readonly stability?: Stability;
  /** Who may use it, where not everyone: `connect` platforms, participants of a `preview`. */
  readonly availability?: 'connect' | 'preview';
}

/** How far something is made up, from what may change any day on. */
export type Stability = 'draft' | 'alpha' | 'beta' | 'stable';

/** What all schemas have in common. */
interface SchemaBase {
  /** The value may also be `null`. */
  readonly nullable: boolean;
  readonly doc: Doc;
  /** A sample value from the description. */
  readonly example?: unknown;
  /** What the server assumes when the value is left out. */
  readonly default?: unknown;
  /** The named schemas that it takes in, and those that these do: what they say is said here too. */
  readonly bases?: readonly string[];
}

/** How many members an object may have. */
interface MemberCount {
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/** A JSON object with known members. */
export interface ObjectSchema extends SchemaBase, MemberCount {
  readonly kind: 'object';
  readonly properties: readonly Property[];
  /** Schemas of members whose names fit a pattern. */
  readonly patterns?: readonly NamePattern[];
  /** Schema of members that are not named and fit no pattern; absent when there are none. */
  readonly additional?: Schema;
  /** The description rules other members out, where it only does not speak of them otherwise. */
  readonly closed?: true;
}

/** Members of an object by their names. */
export interface NamePattern {
  /** Regular expression. */
  readonly pattern: string;
  /** What all such names begin with, where the pattern says no more. */
  readonly prefix?: string;
  readonly schema: Schema;
}

/** One member of an object. */
export interface Property {
  /** Wire name, unless an emitter gave it another. */
  readonly name: string;
  /** Wire name where `name` is another. */
  readonly wire?: string;
  readonly schema: Schema;
  readonly required: boolean;
  /** `read`: only in responses; `write`: only in requests. */
  readonly scope: 'both' | 'read' | 'write';
  /** Left out of answers unless the caller asks for it by expansion. */
  readonly onDemand: boolean;
}

export interface ArraySchema extends SchemaBase {
  readonly kind: 'array';
  /** What stands at any place, or after those that have a schema of their own. */
  readonly items: Schema;
  /** Of the first items, one each: the others have to be there too unless `minItems` is less. */
  readonly places?: readonly Schema[];
  /** Nothing stands after the places. */
  readonly closed?: boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** No two items are alike. */
  readonly uniqueItems?: true;
}

/** String keys, values of one schema. */
export interface MapSchema extends SchemaBase, MemberCount {
  readonly kind: 'map';
  readonly values: Schema;
}

/** One of several schemas. Nullability is never a variant. */
export interface UnionSchema extends SchemaBase {
  readonly kind: 'union';
  readonly variants: readonly Schema[];
  readonly discriminator?: Discriminator;
}

/** The property that tells the variants of a union apart, and which value names which variant (by index). */
export interface Discriminator {
  readonly property: string;
  readonly mapping: ReadonlyMap<string, number>;
}

/** A closed or open set of strings or numbers. */
export interface EnumSchema extends SchemaBase {
  readonly kind: 'enum';
  readonly values: readonly EnumValue[];
  /** Other values than those listed may occur: in whatever the server sends, and where the description says so. */
  readonly open: boolean;
  /** The description itself says that other values may occur, whoever sends them. */
  readonly extensible: boolean;
}

export interface EnumValue {
  readonly value: string | number | boolean;
  /** What the description calls it. */
  readonly name?: string;
  readonly description?: string;
}

/** Exactly one value. */
export interface LiteralSchema extends SchemaBase {
  readonly kind: 'literal';
  readonly value: string | number | boolean;
}

/** What a scalar holds. `binary` is raw bytes, `any` is a value of no declared shape. */
export type ScalarType = 'string' | 'integer' | 'number' | 'boolean' | 'binary' | 'null' | 'any';

export interface ScalarSchema extends SchemaBase {
  readonly kind: 'scalar';
  readonly type: ScalarType;
  /** JSON Schema `format`, for instance `unix-time`, `decimal`, `int64`. */
  readonly format?: string;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Limits that are not reached themselves. */
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly pattern?: string;
}

/** A use of a named schema. */
export interface RefSchema extends SchemaBase {
  readonly kind: 'ref';
  /** Key into `ApiModel.schemas`. */
  readonly target: string;
}

/** An id that the server replaces by the object it names when the caller asks for that. */
export interface ExpandableSchema extends SchemaBase {
  readonly kind: 'expandable';
  readonly id: Schema;
  /** The object, or a union of what it can be (a deleted variant, say). */
  readonly target: Schema;
}

/** A list envelope: one page of items with the means to ask for the next. */
export interface ListSchema extends SchemaBase {
  readonly kind: 'list';
  /** Key into `ApiModel.paginations`. */
  readonly pagination: string;
  readonly items: Schema;
}

/** Any shape a value can have. References, nullability and composition are already decided. */
export type Schema =
  | ObjectSchema
  | ArraySchema
  | MapSchema
  | UnionSchema
  | EnumSchema
  | LiteralSchema
  | ScalarSchema
  | RefSchema
  | ExpandableSchema
  | ListSchema;

/** A schema with a name of its own in the description. */
export interface NamedSchema {
  /** Unique in the model, as the description spells it. */
  readonly name: string;
  readonly schema: Schema;
  /** Whether it is part of what is sent, of what is received, or both. */
  readonly usage: { readonly request: boolean; readonly response: boolean };
}
