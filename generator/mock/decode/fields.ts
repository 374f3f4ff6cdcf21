import type { ApiModel } from '../../model/model.js';
import type { ValueStyle } from '../../model/styles.js';
import type { Schema } from '../../model/schema.js';
import { UploadedFile, type Members } from '../values.js';
import { nestFields } from './form.js';
import { kindsOf, malformed, readList, readMembers, readText, type TextReading } from './styled.js';

/** One field of a query, form or list of cookies. */
export interface SentField {
  readonly name: string;
  /** Still encoded, so that what separates texts can be told from what is in them. */
  readonly value: string | UploadedFile;
  /** Media type of the text, where it has one. */
  readonly type?: string;
}

/** What a field may be. */
export interface Declared {
  readonly name: string;
  readonly schema: Schema;
  /** Absent for what is written the plain way. */
  readonly style?: ValueStyle;
}

/** How fields are read. */
export interface FieldReading {
  readonly model: ApiModel;
  readonly declared: readonly Declared[];
  readonly unescape: (text: string) => string;
}

/** The values of fields by name. Throws a `Failure` (400) on what is not written in the style that is declared. */
export function readFields(fields: readonly SentField[], reading: FieldReading): Members {
  const left = new Set(fields);
  const values = reading.declared.flatMap(({ name, schema, style }) => {
    if (!style) return [];
    const own = ownFields(fields, { ...reading, name, schema, style });
    for (const field of own) left.delete(field);
    return own.length === 0 ? [] : [[name, readField(own, { ...reading, name, schema, style })] as const];
  });
  return Object.assign(nested([...left], reading), Object.fromEntries(values));
}

/** Brackets mean something in the names of plain fields only, unless they end the described name itself. */
function nested(fields: readonly SentField[], { declared, unescape }: FieldReading): Members {
  const literal = new Set(
    declared.flatMap(({ name, style }) => (style || name.endsWith('[]') ? [bareName(name)] : [])),
  );
  return nestFields(
    fields.map(({ name, value }) => [name, typeof value === 'string' ? unescape(value) : value]),
    literal,
  );
}

type OwnReading = FieldReading & TextReading;

/** The fields of a parameter: those of its name or, of an object that is taken apart, those of its members. */
function ownFields(fields: readonly SentField[], reading: OwnReading): readonly SentField[] {
  const members = membersApart(reading);
  return fields.filter((field) => members?.(field.name) ?? field.name === reading.name);
}

/** Which fields are members of an object that is taken apart: those of no other parameter, if any name will do. */
function membersApart({
  model,
  schema,
  style,
  declared,
}: OwnReading): ((name: string) => boolean) | undefined {
  const { object, list } = kindsOf(model, schema);
  if (!object || list || !style.explode || style.style === 'json') return undefined;
  const others = new Set(declared.map((each) => bareName(each.name)));
  const own = new Set(object.kind === 'object' ? object.properties.map(({ name }) => name) : []);
  const isOpen = object.kind === 'map' || object.additional !== undefined;
  return (name) => own.has(name) || (isOpen && !others.has(bareName(name)));
}

function bareName(name: string): string {
  return name.replace(/\[.*$/, '');
}

function readField(fields: readonly SentField[], reading: OwnReading): unknown {
  const { model, name, schema, style } = reading;
  const files = fields.flatMap(({ value }) => (value instanceof UploadedFile ? [value] : []));
  if (files.length > 0) return kindsOf(model, schema).list ? files : files[0];
  const texts = fields.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  if (membersApart(reading))
    return readMembers(
      fields.map((field, index) => [field.name, texts[index] ?? '']),
      reading,
    );
  if (style.explode && kindsOf(model, schema).list) return readList(texts, reading);
  const [text = '', ...more] = texts;
  if (more.length > 0) throw malformed(name, 'is given more than once');
  const isText = kindsOf(model, schema).text && fields.some(({ type = 'json' }) => !/json\b/i.test(type));
  return isText ? reading.unescape(text) : readText(text, reading);
}
