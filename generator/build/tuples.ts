import type { ArraySchema } from '../model/schema.js';
import { joined } from '../model/joined.js';
import type { JsonObject } from '../spec/document.js';
import type { BuildContext } from './context.js';
import { asArray, asNumber, compact } from './json.js';
import { buildSchema, type SchemaBase } from './schemas.js';

/** A list, whose first items may have schemas of their own. */
export function buildArray(context: BuildContext, object: JsonObject, base: SchemaBase): ArraySchema {
  const places = asArray(object['prefixItems']).map((place) => buildSchema(context, place));
  const rest = object['items'] ?? object['unevaluatedItems'];
  const least = asNumber(object['minItems']);
  const most = asNumber(object['maxItems']);
  const closed = places.length > 0 && (rest === false || (most !== undefined && most <= places.length));
  const own = compact({
    kind: 'array' as const,
    items: buildSchema(context, rest),
    places: places.length > 0 ? places : undefined,
    closed: closed ? true : undefined,
    minItems: least,
    maxItems: most,
    uniqueItems: object['uniqueItems'] === true ? (true as const) : undefined,
  });
  return joined(base, own);
}
