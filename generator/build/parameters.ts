import type { Parameter, RequestBody } from '../model/model.js';
import type { StyleName, ValueStyle } from '../model/styles.js';
import type { Schema } from '../model/schema.js';
import type { JsonObject, JsonValue } from '../spec/document.js';
import { STYLE_NAMES } from '../spec/style-names.js';
import { closeEnums } from './close-enums.js';
import { dereference, type BuildContext } from './context.js';
import { readDoc } from './docs.js';
import { asArray, asText, compact, entries } from './json.js';
import type { OperationSource } from './operations.js';
import { nameParameters } from './parameter-names.js';
import { namesInQuery } from './paths.js';
import { buildSchema } from './schemas.js';
import { isMoreThanText, isStructured } from './texts.js';

type Place = Parameter['in'];

const usual: Readonly<Record<Place, StyleName>> = {
  path: 'simple',
  query: 'form',
  header: 'simple',
  cookie: 'form',
};

/** What OpenAPI has other words for: as parameters these headers mean nothing. */
const ownHeader = /^(accept|content-type|authorization)$/i;

/** Parameters of the path and of the operation; the operation's replace those of the same name and place. */
export function collectParameters(
  context: BuildContext,
  { item, operation, path }: OperationSource,
): readonly JsonObject[] {
  const all = [...asArray(item['parameters']), ...asArray(operation['parameters'])];
  const byKey = new Map<string, JsonObject>();
  for (const value of all) {
    const parameter = dereference(context, value);
    if (parameter) byKey.set(`${asText(parameter['in'])} ${asText(parameter['name'])}`, parameter);
  }
  const names = [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? ''))];
  const given = namesInQuery(path);
  const declared = [...byKey.values()].filter(({ in: place, name }) => {
    if (place === 'header') return !ownHeader.test(asText(name));
    if (place === 'query') return !given.includes(asText(name));
    return place !== 'path' || names.includes(asText(name));
  });
  const missing = names.filter((name) => !byKey.has(`path ${name}`));
  return [...declared, ...missing.map((name) => ({ name, in: 'path', schema: { type: 'string' } }))];
}

/** The parameters outside the body, under names of their own. */
export function buildParameters(
  context: BuildContext,
  sources: readonly JsonObject[],
  body: RequestBody | undefined,
): readonly Parameter[] {
  const parameters = sources.flatMap((source) => {
    const place = source['in'];
    return isPlace(place) ? [{ source, parameter: buildParameter(context, source, place) }] : [];
  });
  return nameParameters(context, parameters, body);
}

function isPlace(value: JsonValue | undefined): value is Place {
  return typeof value === 'string' && Object.hasOwn(usual, value);
}

function buildParameter(context: BuildContext, source: JsonObject, place: Place): Parameter {
  const schema = closeEnums(buildSchema(context, valueSchema(context, source)));
  return compact({
    name: asText(source['name']),
    in: place,
    required: place === 'path' || source['required'] === true,
    schema,
    doc: readDoc(source),
    style: readStyle(context, { source, place, schema }),
  });
}

/** A parameter is described by its schema or, where it is text in some format, by that of its content. */
function valueSchema(context: BuildContext, parameter: JsonObject): JsonValue | undefined {
  const [, content] = entries(parameter['content'])[0] ?? [];
  return parameter['schema'] ?? dereference(context, content)?.['schema'];
}

interface StyleSource {
  readonly source: JsonObject;
  readonly place: Place;
  readonly schema: Schema;
}

function readStyle(context: BuildContext, { source, place, schema }: StyleSource): ValueStyle | undefined {
  const [mediaType] = entries(source['content'])[0] ?? [];
  if (mediaType !== undefined && /[/+]json\b/i.test(mediaType)) return { style: 'json', explode: false };
  const style = styleOf(source, usual[place]);
  return isPlain(context, { place, schema }, style) ? undefined : style;
}

/** The style that an object of the description names, where `usual` is what holds without a word, or with an unknown one. */
export function styleOf(source: JsonObject, usual: StyleName): ValueStyle {
  const style = STYLE_NAMES.find((name) => name === source['style']) ?? usual;
  const exploded = style === 'form' || style === 'cookie' || style === 'deepObject';
  const explode = typeof source['explode'] === 'boolean' ? source['explode'] : exploded;
  return { style, explode, ...(source['allowReserved'] === true && { reserved: true }) };
}

/** Whether the style makes no difference, or is what is done without one. */
function isPlain(
  context: BuildContext,
  { place, schema }: Pick<StyleSource, 'place' | 'schema'>,
  { style, reserved }: ValueStyle,
): boolean {
  if (place === 'cookie' || reserved === true) return false;
  if (place === 'header') return !isMoreThanText(context, schema);
  if (style === 'deepObject') return true;
  return style !== 'label' && style !== 'matrix' && !isStructured(context, schema);
}
