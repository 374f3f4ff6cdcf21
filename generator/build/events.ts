import type { ApiEvent, EventBase } from '../model/model.js';
import type { ObjectSchema, Property, Schema } from '../model/schema.js';
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
  const wide = buildSchema(context, dereference(context, common));
  const members = buildProperties(context, own);
  return { schema: base.target, members: wide.kind === 'object' ? members.map(narrowing(wide)) : members };
}

/** Members keep what the named schema says of them and the event does not: words, and members of their own. */
function narrowing({ properties }: ObjectSchema): (member: Property) => Property {
  return (member) => {
    const wide = properties.find(({ name }) => name === member.name)?.schema;
    return wide ? { ...member, schema: narrowed(member.schema, wide) } : member;
  };
}

function narrowed(schema: Schema, wide: Schema): Schema {
  const doc = { ...wide.doc, ...schema.doc };
  if (schema.kind !== 'object' || wide.kind !== 'object') return { ...schema, doc };
  const own = new Set(schema.properties.map(({ name }) => name));
  const others = wide.properties.filter(({ name }) => !own.has(name));
  return { ...schema, doc, properties: [...schema.properties.map(narrowing(wide)), ...others] };
}
