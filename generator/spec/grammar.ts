import type { StandardMembers } from './standard.js';

/** What an object of an OpenAPI 3.1 document is, by the place where it stands. */
// prettier-ignore
export type Kind =
  | 'document' | 'info' | 'server' | 'tag' | 'paths' | 'components' | 'pathItem' | 'operation' | 'parameter'
  | 'header' | 'requestBody' | 'responses' | 'response' | 'mediaType' | 'encoding' | 'example' | 'link'
  | 'callback' | 'securityScheme' | 'requirement' | 'discriminator' | 'schema' | 'other';

/** What a member holds: a word, a truth value, a number, any JSON that is not looked into, or an object. */
export type Content = 'string' | 'boolean' | 'number' | 'data' | Kind;

/** What a member holds, several of it in a list (`[]`), or several by name (`{}`). */
export type Shape = Content | `${Content}[]` | `${Content}{}`;

const described = { summary: 'string', description: 'string' } as const;

const parameter = {
  description: 'string', required: 'boolean', deprecated: 'boolean', allowEmptyValue: 'boolean', style: 'string',
  explode: 'boolean', allowReserved: 'boolean', schema: 'schema', content: 'mediaType{}', example: 'data',
  examples: 'example{}',
} as const;

const schema = {
  $ref: 'string', $id: 'string', $schema: 'string', $anchor: 'string', $comment: 'string', $vocabulary: 'data',
  $dynamicRef: 'string', $dynamicAnchor: 'string', title: 'string', description: 'string', format: 'string',
  type: 'data', required: 'string[]', enum: 'data', const: 'data', default: 'data', example: 'data', examples: 'data',
  deprecated: 'boolean', readOnly: 'boolean', writeOnly: 'boolean', uniqueItems: 'boolean',
  multipleOf: 'number', maximum: 'number', exclusiveMaximum: 'number', minimum: 'number', exclusiveMinimum: 'number',
  maxLength: 'number', minLength: 'number', maxItems: 'number', minItems: 'number', maxContains: 'number',
  minContains: 'number', maxProperties: 'number', minProperties: 'number', pattern: 'string',
  contentEncoding: 'string', contentMediaType: 'string', contentSchema: 'schema', dependentRequired: 'data',
  properties: 'schema{}', patternProperties: 'schema{}', dependentSchemas: 'schema{}', $defs: 'schema{}',
  definitions: 'schema{}', allOf: 'schema[]', anyOf: 'schema[]', oneOf: 'schema[]', prefixItems: 'schema[]',
  items: 'schema', contains: 'schema', additionalProperties: 'schema', propertyNames: 'schema',
  unevaluatedItems: 'schema', unevaluatedProperties: 'schema', not: 'schema', if: 'schema', then: 'schema',
  else: 'schema', discriminator: 'discriminator', xml: 'data', externalDocs: 'other',
} as const;

/** Shapes by member; none that the standard has may be missing. */
type Grammar = {
  readonly [K in Kind]: Readonly<Record<string, Shape>> &
    (K extends keyof StandardMembers ? Readonly<Record<StandardMembers[K], Shape>> : unknown);
};

/** The members of every kind of object; `*` stands for any name. */
const grammar: Grammar = {
  document: {
    openapi: 'data', $self: 'string', info: 'info', jsonSchemaDialect: 'string', servers: 'server[]', paths: 'paths',
    webhooks: 'pathItem{}', components: 'components', security: 'requirement[]', tags: 'tag[]', externalDocs: 'other',
  },
  info: {
    ...described, title: 'string', version: 'string', termsOfService: 'string', contact: 'other', license: 'other',
  },
  server: { url: 'string', name: 'string', description: 'string', variables: 'other' },
  tag: { ...described, name: 'string', parent: 'string', kind: 'string', externalDocs: 'other' },
  paths: { '*': 'pathItem' },
  components: {
    schemas: 'schema{}', responses: 'response{}', parameters: 'parameter{}', examples: 'example{}',
    requestBodies: 'requestBody{}', headers: 'header{}', securitySchemes: 'securityScheme{}', links: 'link{}',
    callbacks: 'callback{}', pathItems: 'pathItem{}',
    mediaTypes: 'mediaType{}',
  },
  pathItem: {
    ...described, $ref: 'string', get: 'operation', put: 'operation', post: 'operation', delete: 'operation',
    options: 'operation', head: 'operation', patch: 'operation', trace: 'operation', query: 'operation',
    additionalOperations: 'operation{}', servers: 'server[]', parameters: 'parameter[]',
  },
  operation: {
    ...described, operationId: 'string', tags: 'string[]', externalDocs: 'other', parameters: 'parameter[]',
    requestBody: 'requestBody', responses: 'responses', callbacks: 'callback{}', deprecated: 'boolean',
    security: 'requirement[]', servers: 'server[]',
  },
  parameter: { ...parameter, name: 'string', in: 'string' },
  header: parameter,
  requestBody: { description: 'string', content: 'mediaType{}', required: 'boolean' },
  responses: { '*': 'response' },
  response: { ...described, headers: 'header{}', content: 'mediaType{}', links: 'link{}' },
  mediaType: {
    schema: 'schema', itemSchema: 'schema', example: 'data', examples: 'example{}', encoding: 'encoding{}',
    prefixEncoding: 'encoding[]', itemEncoding: 'encoding',
  },
  encoding: {
    contentType: 'string', headers: 'header{}', style: 'string', explode: 'boolean', allowReserved: 'boolean',
    encoding: 'encoding{}', prefixEncoding: 'encoding[]', itemEncoding: 'encoding',
  },
  example: { ...described, value: 'data', dataValue: 'data', serializedValue: 'string', externalValue: 'string' },
  link: {
    description: 'string', operationRef: 'string', operationId: 'string', parameters: 'data', requestBody: 'data',
    server: 'server',
  },
  callback: { '*': 'pathItem' },
  securityScheme: {
    type: 'string', description: 'string', name: 'string', in: 'string', scheme: 'string', bearerFormat: 'string',
    flows: 'other', openIdConnectUrl: 'string', oauth2MetadataUrl: 'string', deprecated: 'boolean',
  },
  requirement: { '*': 'string[]' },
  discriminator: { propertyName: 'string', mapping: 'string{}', defaultMapping: 'string' },
  schema,
  other: { '*': 'other' },
};

/** All kinds of object. */
export const kinds = Object.keys(grammar) as readonly Kind[];

/** The members that have a meaning in an object. */
export function membersOf(kind: Kind): readonly string[] {
  return Object.keys(grammar[kind]);
}

/** What stands in each section of `components`. */
export function sectionKind(section: string): Kind | undefined {
  return membersOf('components').includes(section) ? slotOf('components', section)?.inner : undefined;
}

/** What a member holds, taken apart. */
export interface Slot {
  readonly content: Content;
  readonly container: 'one' | 'list' | 'map';
  /** The kind of object that the content is; absent for words, numbers and data. */
  readonly inner: Kind | undefined;
}

/** Taken apart once, for they are asked for at every member of a description. */
const slots = new Map(kinds.map((kind) => [kind, slotsOf(grammar[kind])]));
const ours = slotIn('other');
const foreign = slotIn('data');

function slotsOf(members: Readonly<Record<string, Shape>>): ReadonlyMap<string, Slot> {
  return new Map(Object.entries(members).map(([key, shape]) => [key, slotIn(shape)]));
}

function slotIn(shape: Shape): Slot {
  const content = shape.replace(/\[\]$|\{\}$/, '') as Content;
  const container = shape.endsWith('[]') ? 'list' : shape.endsWith('{}') ? 'map' : 'one';
  return { content, container, inner: Object.hasOwn(grammar, content) ? (content as Kind) : undefined };
}

/** What a member of an object holds; nothing when it has no meaning there. Only our own extensions are looked into. */
export function slotOf(kind: Kind, key: string): Slot | undefined {
  if (key.startsWith('x-')) return key.startsWith('x-sdk-') ? ours : foreign;
  const members = slots.get(kind);
  return members?.get(key) ?? members?.get('*');
}
