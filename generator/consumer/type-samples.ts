import type { Place, Step } from '../diff/facts/fact.js';
import { literalText } from '../emit/typescript/literals.js';
import { sampleText } from '../emit/typescript/sample-values.js';
import type { TypeNames } from '../emit/typescript/type-names.js';
import { enumText, typeText } from '../emit/typescript/type-text.js';
import type { View } from '../emit/typescript/view.js';
import type { EnumSchema, ObjectSchema, Property, Schema } from '../model/schema.js';
import type { SampleSheet } from './sample-sheet.js';

/** A type of the SDK as code names it. */
export interface SampledType {
  readonly name: string;
  readonly schema: Schema;
  /** Names of the types inside. */
  readonly names: TypeNames;
  readonly place: Place;
  /** Which way its values go. */
  readonly sent: boolean;
  readonly received: boolean;
  /** How the name comes about, where it is no export: by a call. */
  readonly call?: { readonly text: string; readonly operation: string };
}

/** What stands for a file in samples. */
export const FILE = "{ name: 'file.txt', data: new Uint8Array() }";

/** Says all that can be said of a type and of those in it: what may be given for it, and what is made of it. */
export class TypeSamples {
  readonly #sheet: SampleSheet;
  readonly #view: View;

  constructor(sheet: SampleSheet, view: View) {
    this.#sheet = sheet;
    this.#view = view;
  }

  add(type: SampledType): void {
    const { schema } = type;
    if (schema.kind === 'object') this.#addObject(type, schema);
    else if (schema.kind !== 'enum') this.#compare(this.#text(schema, type), type);
    else if (this.#view.symbols.enums !== 'enum')
      this.#compare(`${enumText(schema)}${schema.nullable ? ' | null' : ''}`, type);
  }

  #addObject(type: SampledType, schema: ObjectSchema): void {
    const { name, sent, received } = type;
    const { additional } = schema;
    if (sent) this.#add(type, `const value: ${name} = ${this.#value(schema)};`);
    if (additional && received) this.#add(type, `(value: ${name}): unknown => value['any_other'];`);
    if (additional && sent)
      this.#add(type, `(value: ${name}): void => void (value['any_other'] = ${this.#value(additional)});`);
    for (const property of schema.properties) this.#addMember(type, property);
  }

  #addMember(type: SampledType, property: Property): void {
    const { schema, required, scope, wire = property.name } = property;
    const member: SampledType = {
      ...type,
      schema,
      name: `${type.name}[${literalText(property.name)}]`,
      place: [...type.place, { kind: 'property', name: wire }],
      sent: type.sent && scope !== 'read',
      received: type.received && scope !== 'write',
    };
    this.#compare(`${this.#text(schema, type)}${required ? '' : ' | undefined'}`, member);
    for (const { inner, steps, reach } of inlineTypes(schema)) {
      const reached = reach === null ? undefined : `NonNullable<${member.name}>${reach}`;
      const name = type.names.qualified(inner) ?? reached;
      if (name !== undefined)
        this.add({ ...member, name, schema: inner, place: [...member.place, ...steps] });
    }
  }

  /** A type beside what it was. */
  #compare(old: string, type: SampledType): void {
    const { name, sent, received } = type;
    if (sent) this.#add(type, `(value: ${old}): ${name} => value;`);
    if (received) this.#add(type, `(value: ${name}): ${old} => value;`);
  }

  #add({ call, place }: SampledType, text: string): void {
    this.#sheet.add(`${call?.text ?? ''}${text}`, place, call?.operation);
  }

  #text(schema: Schema, { names }: SampledType): string {
    return typeText({ draft: this.#sheet.draft, symbols: this.#view.symbols, names }, schema);
  }

  #value(schema: Schema): string {
    const { model, symbols } = this.#view;
    return sampleText({ schemas: model.schemas, dates: symbols.style.dates, file: FILE }, schema);
  }
}

interface InlineType {
  readonly inner: ObjectSchema | EnumSchema;
  readonly steps: Place;
  /** How it is reached from the member without a name; null where it cannot be. */
  readonly reach: string | null;
}

/** The types inside a member's schema that are declared with it. */
function inlineTypes(schema: Schema, steps: Place = [], reach: string | null = ''): readonly InlineType[] {
  const into = (inner: Schema, step: Step, by: string | null = null): readonly InlineType[] =>
    inlineTypes(inner, [...steps, step], by === null || reach === null ? null : reach + by);
  switch (schema.kind) {
    case 'object':
    case 'enum':
      return [{ inner: schema, steps, reach }];
    case 'array':
      return into(schema.items, { kind: 'items', name: '' }, schema.places ? null : '[number]');
    case 'list':
      return into(schema.items, { kind: 'items', name: '' });
    case 'map':
      return into(schema.values, { kind: 'members', name: '' });
    case 'union':
      return schema.variants.flatMap((variant) => into(variant, { kind: 'variant', name: variant.kind }));
    default:
      return [];
  }
}
