import { textOf, type MutableObject } from '../json.js';
import type { JsonObject } from '../document.js';
import type { Positions } from '../positions.js';
import { moveMembers, newObject } from './desk.js';
import { partEncoding, takeSchema } from './swagger-parameter.js';

const urlencoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data';

/** A body that is one value. */
export function plainBody(source: MutableObject, consumes: readonly string[], positions: Positions): JsonObject {
  const body = newObject(positions, source);
  moveMembers(positions, source, body, ['description', 'required']);
  const content = newObject(positions, source);
  for (const type of consumes.length > 0 ? consumes : ['application/json']) {
    const media = newObject(positions, source);
    if (source['schema'] !== undefined) media['schema'] = source['schema'];
    content[type] = media;
  }
  body['content'] = content;
  return body;
}

/** A body that is put together from fields: one object with these members. */
export function formBody(
  parts: readonly MutableObject[],
  consumes: readonly string[],
  positions: Positions,
): JsonObject {
  const [first = {}] = parts;
  const isUpload = parts.some((part) => part['type'] === 'file');
  const offered = consumes.filter((type) => type === multipart || (type === urlencoded && !isUpload));
  const types = offered.length > 0 ? offered : [isUpload ? multipart : urlencoded];
  const required = parts.filter((part) => part['required'] === true).map((part) => textOf(part['name']));
  const properties = newObject(positions, first);
  const encoding = newObject(positions, first);
  for (const part of parts) addPart(part, { properties, encoding }, positions);
  const schema = newObject(positions, first, { type: 'object', properties, ...(required.length > 0 && { required }) });
  const media = newObject(positions, first, { schema, ...(Object.keys(encoding).length > 0 && { encoding }) });
  const content = newObject(positions, first, Object.fromEntries(types.map((type) => [type, media])));
  return newObject(positions, first, { content, ...(required.length > 0 && { required: true }) });
}

interface Form {
  readonly properties: MutableObject;
  readonly encoding: MutableObject;
}

function addPart(part: MutableObject, { properties, encoding }: Form, positions: Positions): void {
  const name = textOf(part['name']);
  const style = partEncoding(part);
  const schema = takeSchema(part, positions);
  moveMembers(positions, part, schema, ['description']);
  properties[name] = schema;
  const spot = positions.find(part, 'name');
  if (spot) positions.setMember(properties, name, spot);
  if (style) encoding[name] = style;
}
