import type {
  ApiModel,
  BodyEncoding,
  HttpMethod,
  Operation,
  Parameter,
  PathPart,
  RequestBody,
  Resource,
  ResponseBody,
} from '../../generator/model/model.js';
import type { Schema } from '../../generator/model/schema.js';
import { scalar } from './schemas.js';

const MEDIA_TYPES: Record<ResponseBody['encoding'], string> = {
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
  json: 'application/json',
  text: 'text/plain',
  binary: 'application/pdf',
  events: 'text/event-stream',
  lines: 'application/jsonl',
};

/** A required body. */
export function body(schema: Schema, encoding: BodyEncoding = 'form'): RequestBody {
  return { encoding, mediaType: MEDIA_TYPES[encoding], required: true, schema };
}

/** A successful answer. */
export function answer(schema: Schema, encoding: ResponseBody['encoding'] = 'json'): ResponseBody {
  return { status: 200, encoding, mediaType: MEDIA_TYPES[encoding], schema };
}

/** A parameter outside the body; a string, and required only in the path, unless told otherwise. */
export function parameter(name: string, place: Parameter['in'], more: Partial<Parameter> = {}): Parameter {
  return { name, in: place, required: place === 'path', schema: scalar(), doc: {}, ...more };
}

/** A query parameter; required unless its name ends with `?`. */
export function query(name: string, schema: Schema): Parameter {
  return parameter(name.replace(/\?$/, ''), 'query', { required: !name.endsWith('?'), schema });
}

/** An operation from `GET /v1/charges/{charge}`; path parameters are strings unless they are given. */
export function operation(name: string, route: string, more: Partial<Operation> = {}): Operation {
  const [method = '', template = ''] = route.split(' ');
  const path = template.split(/(\{[^}]*\})/).flatMap(pathPart);
  const given = more.parameters ?? [];
  const own = path.flatMap((part) =>
    part.kind === 'text' || given.some((each) => each.in === 'path' && each.name === part.name)
      ? []
      : [parameter(part.name, 'path')],
  );
  const verb = method.toLowerCase() as HttpMethod;
  return {
    id: name,
    name,
    doc: {},
    samples: [],
    answerHeaders: [],
    failures: [],
    links: [],
    callbacks: [],
    ...more,
    method: verb,
    path,
    parameters: [...own, ...given],
  };
}

function pathPart(text: string): PathPart[] {
  if (text.startsWith('{')) return [{ kind: 'parameter', name: text.slice(1, -1) }];
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** A resource at the top of the tree, with those below it. */
export function resource(
  name: string,
  operations: readonly Operation[],
  children: readonly Resource[] = [],
): Resource {
  const below = children.map((child) => under(name, child));
  return { name, path: [name], doc: {}, operations, children: below, item: name.replace(/s$/, '') };
}

function under(parent: string, { path, children, ...rest }: Resource): Resource {
  return { ...rest, path: [parent, ...path], children: children.map((child) => under(parent, child)) };
}

/** A model with nothing in it but what is given; named schemas count as both sent and received. */
export function model(
  more: Partial<Omit<ApiModel, 'schemas'>> & { readonly schemas?: Readonly<Record<string, Schema>> } = {},
): ApiModel {
  const { schemas = {}, ...rest } = more;
  const usage = { request: true, response: true };
  const named = Object.entries(schemas).map(([name, schema]) => [name, { name, schema, usage }] as const);
  return {
    name: 'pets',
    title: 'Pets',
    version: '7',
    doc: {},
    server: 'https://api.example.com',
    auth: [],
    security: (more.auth ?? []).map(({ name }) => [{ scheme: name, scopes: [] }]),
    headerOptions: [],
    errors: { path: [], types: [] },
    paginations: new Map(),
    resources: [],
    events: [],
    ...rest,
    schemas: new Map(named),
  };
}
