import { diagnostic } from '../../diagnostics/codes.js';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js';
import type { ApiModel, Operation, Pagination, Parameter, Resource } from '../../model/model.js';
import type { ObjectSchema, Property, Schema } from '../../model/schema.js';
import { mapSchema } from '../../model/visit.js';
import { camelName, camelNames } from './property-names.js';

/** The model as who calls sees it: members and parameters in camelCase, with their names on the wire beside. */
export function camelModel(model: ApiModel): Result<ApiModel> {
  const renaming = new Renaming();
  return [renaming.model(model), renaming.diagnostics];
}

/** What a page can do, under these names. */
const PAGE_METHODS: ReadonlySet<string> = new Set([
  'hasNextPage',
  'nextCursor',
  'nextPage',
  'pages',
  'toArray',
]);
/** What a pagination style says of members of the envelope; all else that it names are parameters. */
const ENVELOPE_KEYS: ReadonlySet<string> = new Set(['items', 'hasMore', 'nextToken', 'url']);

/** Gives names, and gathers which could not be given. */
class Renaming {
  readonly diagnostics: Diagnostic[] = [];

  model(model: ApiModel): ApiModel {
    const { errors, events, expansion, webhooks } = model;
    return {
      ...model,
      errors: { ...errors, ...(errors.schema && { schema: this.schema(errors.schema, 'the error') }) },
      paginations: new Map([...model.paginations].map(([name, each]) => [name, this.pagination(each)])),
      schemas: new Map(
        [...model.schemas].map(([name, named]) => [
          name,
          { ...named, schema: this.schema(named.schema, name) },
        ]),
      ),
      resources: model.resources.map((resource) => this.resource(resource)),
      events: events.map((event) => ({
        ...event,
        payload: this.schema(event.payload, event.name),
        ...(event.base && {
          base: { ...event.base, members: this.members(event.base.members, event.name) },
        }),
      })),
      ...(expansion && { expansion: { ...expansion, parameter: camelName(expansion.parameter) } }),
      ...(webhooks && { webhooks: { ...webhooks, typeMember: camelName(webhooks.typeMember) } }),
    };
  }

  schema(schema: Schema, owner: string): Schema {
    return mapSchema(schema, (part) =>
      part.kind === 'object' ? { ...part, properties: this.renamed(part.properties, owner) } : part,
    );
  }

  members(members: readonly Property[], owner: string): readonly Property[] {
    const inside = members.map((member) => ({ ...member, schema: this.schema(member.schema, owner) }));
    return this.renamed(inside, owner);
  }

  renamed<T extends Property | Parameter>(members: readonly T[], owner: string): readonly T[] {
    const { names, clashes } = camelNames(members.map(({ name }) => name));
    this.diagnostics.push(...clashes.map((clash) => diagnostic('property-names', { names: clash, owner })));
    return members.map((member) => withName(member, names));
  }

  /** A page has methods beside the members of its envelope, which keep the names that methods have. */
  pagination(pagination: Pagination): Pagination {
    const { envelope, name } = pagination;
    const { properties } = envelope.schema;
    const inside = properties.map((each) => ({ ...each, schema: this.schema(each.schema, name) }));
    const renamed = this.renamed(inside, name).map((each) =>
      PAGE_METHODS.has(each.name) && each.wire !== undefined ? withoutName(each) : each,
    );
    const names = new Map(renamed.map((each) => [each.wire ?? each.name, each.name]));
    const members = Object.entries(pagination).map(([key, value]: [string, unknown]) => {
      if (typeof value !== 'string' || key === 'name' || key === 'style') return [key, value];
      return [key, (ENVELOPE_KEYS.has(key) ? names.get(value) : undefined) ?? camelName(value)];
    });
    const schema: ObjectSchema = { ...envelope.schema, properties: renamed };
    return { ...(Object.fromEntries(members) as Pagination), envelope: { ...envelope, schema } };
  }

  resource(resource: Resource): Resource {
    return {
      ...resource,
      operations: resource.operations.map((operation) => this.operation(operation)),
      children: resource.children.map((child) => this.resource(child)),
    };
  }

  /** Members of a body stand beside the parameters. */
  operation(operation: Operation): Operation {
    const { id, parameters, body, response } = operation;
    const outside = parameters.map((each) => ({ ...each, schema: this.schema(each.schema, id) }));
    const inside = body?.schema.kind === 'object' ? body.schema.properties : [];
    const apart = outside.filter(({ in: place }) => place !== 'path').map(({ name }) => name);
    const { names, clashes } = camelNames([...apart, ...inside.map(({ name }) => name)]);
    this.diagnostics.push(
      ...clashes.map((clash) => diagnostic('property-names', { names: clash, owner: id })),
    );
    return {
      ...operation,
      parameters: outside.map((each) => (each.in === 'path' ? each : withName(each, names))),
      ...(body && { body: { ...body, schema: this.body(body.schema, names, id) } }),
      ...(response && { response: { ...response, schema: this.schema(response.schema, id) } }),
    };
  }

  body(schema: Schema, names: ReadonlyMap<string, string>, owner: string): Schema {
    if (schema.kind !== 'object') return this.schema(schema, owner);
    const properties = schema.properties.map((property) =>
      withName({ ...property, schema: this.schema(property.schema, owner) }, names),
    );
    const additional = schema.additional && this.schema(schema.additional, owner);
    return { ...schema, properties, ...(additional && { additional }) };
  }
}

function withoutName({ wire, name, ...rest }: Property): Property {
  return { ...rest, name: wire ?? name };
}

function withName<T extends Property | Parameter>(member: T, names: ReadonlyMap<string, string>): T {
  const name = names.get(member.name) ?? member.name;
  return name === member.name ? member : { ...member, name, wire: member.wire ?? member.name };
}
