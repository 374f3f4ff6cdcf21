import type { RequestBody } from '../model/model.js';
import type { PartStyle, ValueStyle } from '../model/styles.js';
import type { Property, Schema } from '../model/schema.js';
import type { JsonObject } from '../spec/document.js';
import { closeEnums } from './close-enums.js';
import { encodingOf, offersOf, pickContent, sendable, type Content } from './content.js';
import { dereference, type BuildContext } from './context.js';
import { asArray, asObject, asString, compact, entries } from './json.js';
import { styleOf } from './parameters.js';
import { buildSchema } from './schemas.js';
import { isFields, isStructured, membersOf } from './texts.js';
import { rawFields, rawSchema, textsForBytes } from './raw.js';

/** A body in the media type that is sent. */
export interface BodySource extends Content {
  readonly required: boolean;
}

/**
 * The bodies of an operation, each in a media type of its own: the one that is usually sent and, where they are
 * described by another schema, the others. Of several with the same schema it makes no difference which is sent.
 */
export function readBodies(context: BuildContext, operation: JsonObject): readonly BodySource[] {
  const body = dereference(context, operation['requestBody']);
  const offers = offersOf(context, body);
  const first = offers.find((offer) => carriesFiles(context, offer)) ?? pickContent(context, body);
  const all = first && offers.length > 1 ? [first, ...offers] : offers;
  const others = all.length > 1 ? distinctBy(all, ({ content }) => schemaText(content)) : all;
  return others.map((content) => ({ ...content, required: body?.['required'] === true }));
}

/** Whether it is a form with bytes in it, which other media types can hold as texts at best. */
function carriesFiles(context: BuildContext, { mediaType, content }: Content): boolean {
  if (encodingOf(mediaType) !== 'multipart') return false;
  const members = membersOf(context, buildSchema({ ...context, diagnostics: [] }, content['schema']));
  const parts = members.map(({ schema }) => (schema.kind === 'array' ? schema.items : schema));
  return parts.some((part) => part.kind === 'scalar' && part.type === 'binary');
}

/** The first of each key. */
function distinctBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.toReversed().map((item) => [key(item), item])).values()].reverse();
}

function schemaText({ schema }: JsonObject): string {
  return JSON.stringify(schema ?? {}, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}

/** A body in the words of the model. */
export function buildBody(context: BuildContext, { mediaType, content, required }: BodySource): RequestBody {
  const encoding = encodingOf(mediaType);
  const described = closeEnums(buildSchema(context, content['schema']));
  const schema = schemaIn(context, encoding, described);
  const parts = isForm(encoding) ? buildParts(context, { encoding, schema, content }) : undefined;
  return compact({ encoding, mediaType: sendable(mediaType), required, schema, parts });
}

function schemaIn(context: BuildContext, encoding: RequestBody['encoding'], described: Schema): Schema {
  if (encoding === 'json') return textsForBytes(described);
  if (encoding === 'binary') return rawSchema('binary', described);
  if (isForm(encoding) && !isFields(context, described)) return rawFields(described);
  return encoding === 'text' && isStructured(context, described) ? rawSchema('string', described) : described;
}

type FormEncoding = 'form' | 'multipart';

function isForm(encoding: RequestBody['encoding']): encoding is FormEncoding {
  return encoding === 'form' || encoding === 'multipart';
}

interface Form {
  readonly encoding: FormEncoding;
  readonly schema: Schema;
  readonly content: JsonObject;
}

/** The members that are not written the plain way; undefined where there are none. */
function buildParts(context: BuildContext, form: Form): RequestBody['parts'] {
  const words = asObject(form.content['encoding']);
  const parts = membersOf(context, form.schema).flatMap((member) => {
    const source = asObject(words?.[member.name]) ?? {};
    const part =
      form.encoding === 'form' ? formStyle(context, source, member) : partStyle(context, source, member);
    return part ? [[member.name, part] as const] : [];
  });
  return parts.length === 0 ? undefined : new Map(parts);
}

/** Without a word about its style an object is sent in JSON, a list item by item. */
function formStyle(context: BuildContext, source: JsonObject, { schema }: Property): PartStyle | undefined {
  const own = ownStyle(source);
  const isJson = /[/+]json\b/i.test(asString(source['contentType']) ?? '');
  if (own) return ifNeeded(context, own, schema);
  if (!isJson && !isStructured(context, schema)) return undefined;
  return { style: { style: 'json', explode: true } };
}

function partStyle(context: BuildContext, source: JsonObject, { schema }: Property): PartStyle | undefined {
  const own = ownStyle(source);
  if (own) return ifNeeded(context, own, schema);
  const type = singleType(asString(source['contentType']));
  const headers = fixedHeaders(context, source);
  if (!isStructured(context, schema) && type === undefined && headers === undefined) return undefined;
  return compact({ type, headers });
}

function ifNeeded(context: BuildContext, style: ValueStyle, schema: Schema): PartStyle | undefined {
  const isPlain = style.style === 'deepObject' || !isStructured(context, schema);
  return isPlain && style.reserved !== true ? undefined : { style };
}

/** A style counts only where something is said about it. */
function ownStyle(source: JsonObject): ValueStyle | undefined {
  const isGiven = ['style', 'explode', 'allowReserved'].some((word) => source[word] !== undefined);
  return isGiven ? styleOf(source, 'form') : undefined;
}

/** The media type of a part, unless it is one of several. */
function singleType(types: string | undefined): string | undefined {
  return types === undefined || /[,*]/.test(types) ? undefined : types.trim();
}

/** Headers of a part whose values the description knows. */
function fixedHeaders(
  context: BuildContext,
  source: JsonObject,
): Readonly<Record<string, string>> | undefined {
  const headers = entries(source['headers']).flatMap(([name, value]) => {
    const text = fixedValue(dereference(context, dereference(context, value)?.['schema']));
    return text === undefined || /^content-(type|disposition)$/i.test(name) ? [] : [[name, text] as const];
  });
  return headers.length === 0 ? undefined : Object.fromEntries(headers);
}

function fixedValue(schema: JsonObject | undefined): string | undefined {
  const [only, ...others] = asArray(schema?.['enum']);
  const value = schema?.['const'] ?? (others.length === 0 ? only : undefined) ?? schema?.['default'];
  return typeof value === 'object' || value === undefined
    ? undefined
    : String(value).replace(/\p{Cc}/gu, ' ');
}
