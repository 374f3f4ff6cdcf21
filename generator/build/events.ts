import type { ApiEvent, EventBase } from '../model/model.js';
import type { Property, Schema } from '../model/schema.js';
import type { JsonObject } from '../spec/document.js';
import { dereference, type BuildContext } from './context.js';
import { readDoc } from './docs.js';
import { asArray, asObject, compact, entries } from './json.js';
import { buildProperties, buildSchema } from './schemas.js';

/** What the API sends on its own account: the first request body of each webhook. */
export function buildEvents(context: BuildContext): readonly ApiEvent[] {
  return entries(context.document.root['webhooks']).flatMap(([name, item]) => {
    const operation = dereference(context, dereference(context, item)?.['post']);
    const body = dereference(context, operation?.['requestBody']);
    const [, content] = entries(body?.['content'])[0] ?? [];
    const schema = asObject(asObject(content)?.['schema']);
    if (!operation || !schema) return [];
    const payload = buildSchema(context, schema);
    return [compact({ name, doc: readDoc(operation), payload, base: readBase(context, schema) })];
  });
}

/** `allOf` of a named schema and an object: the former made narrower by the latter. */
function readBase(context: BuildContext, schema: JsonObject): EventBase | undefined {
  const [common, own, ...others] = asArray(schema['allOf']).map(asObject);
  const base = common && buildSchema(context, common);
  if (base?.kind !== 'ref' || !own?.['properties'] || others.length > 0) return undefined;
  const whole = buildSchema(context, dereference(context, common));
  const members = buildProperties(context, own).map((member) => completed(member, whole));
  return { schema: base.target, members };
}

/** A member that is an object keeps what the named schema says of it and the event does not. */
function completed(member: Property, base: Schema): Property {
  const { name, schema } = member;
  const common = base.kind === 'object' ? base.properties.find((each) => each.name === name) : undefined;
  if (schema.kind !== 'object' || common?.schema.kind !== 'object') return member;
  const own = new Set(schema.properties.map((property) => property.name));
  const others = common.schema.properties.filter((property) => !own.has(property.name));
  return { ...member, schema: { ...schema, properties: [...schema.properties, ...others] } };
}
