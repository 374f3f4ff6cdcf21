import type { Kind } from './grammar.js';

/** A JSON Schema (draft 7) that a value of an extension must fit. */
export type ValueSchema = Readonly<Record<string, unknown>>;

/** A word that OpenAPI lacks. */
export interface Extension {
  /** What it is for, one line; shown as a hint. */
  readonly about: string;
  /** Where it may stand, and what it holds there. */
  readonly places: Partial<Readonly<Record<Kind, ValueSchema>>>;
}

const text = { type: 'string', minLength: 1 };
const reference = { type: 'object', required: ['$ref'], properties: { $ref: text }, additionalProperties: false };

/** An object with exactly these members, the first ones required. */
function record(required: Record<string, unknown>, optional: Record<string, unknown> = {}): ValueSchema {
  const properties = { ...required, ...optional };
  return { type: 'object', required: Object.keys(required), properties, additionalProperties: false };
}

function mapOf(values: ValueSchema, propertyNames?: ValueSchema): ValueSchema {
  return { type: 'object', additionalProperties: values, ...(propertyNames && { propertyNames }) };
}

/** The same, of which an envelope that lists share needs some optional members too. */
function enveloped(required: Record<string, unknown>, optional: Record<string, unknown>, needed: string[]): ValueSchema {
  return { ...record(required, optional), dependencies: { envelope: needed } };
}

const identifier = { type: 'string', pattern: '^[A-Za-z_$][\\w$]*$' };
const className = { type: 'string', pattern: '^[A-Z][A-Za-z0-9]*$' };
const headerName = { type: 'string', pattern: "^[\\w!#$%&'*+.^`|~-]+$" };
const httpMethod = { enum: ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] };

/** The next page starts after the id of the last item. */
const cursorPagination = enveloped(
  { style: { const: 'cursor' }, after: text, cursor: text },
  { items: text, hasMore: text, before: text, limit: text, url: text, envelope: reference },
  ['items', 'hasMore'],
);

/** The answer holds a token that asks for the next page. */
const tokenPagination = enveloped(
  { style: { const: 'token' }, token: text, nextToken: text },
  { items: text, limit: text, hasMore: text, url: text, envelope: reference },
  ['items'],
);

/** A number says where a page starts; `first` is that of the first item or page. */
const position = {
  items: text,
  limit: text,
  first: { enum: [0, 1] },
  total: text,
  totalHeader: headerName,
  hasMore: text,
};
const offsetPagination = record({ style: { const: 'offset' }, offset: text }, position);
const pagePagination = record({ style: { const: 'page' }, page: text }, { ...position, totalPages: text });

/** The answer, or its header `Link`, holds the URL of the next page. */
const urlPagination = record({ style: { const: 'url' }, next: text }, { items: text, limit: text, parameter: text });
const linkPagination = record({ style: { const: 'link' } }, { items: text, limit: text, parameter: text });

const pagination = {
  type: 'object',
  required: ['style'],
  discriminator: { propertyName: 'style' },
  oneOf: [cursorPagination, tokenPagination, offsetPagination, pagePagination, urlPagination, linkPagination],
};

/** The name of a style, a style of its own, or none. */
const operationPagination = {
  type: ['string', 'object', 'boolean'],
  minLength: 1,
  not: { const: true },
  if: { type: 'object' },
  then: pagination,
};

const errorClass = record(
  { name: className },
  {
    type: text,
    status: { type: 'integer', minimum: 400, maximum: 599 },
    parent: className,
    description: text,
  },
);

const errors = record(
  { classes: { type: 'array', items: errorClass } },
  {
    path: { type: 'array', items: text },
    schema: reference,
    requestIdHeader: headerName,
    shouldRetryHeader: headerName,
  },
);

/** How deliveries of events are signed: by HMAC with SHA-256, in hexadecimal digits. */
const partName = { type: 'string', pattern: '^[^=,\\s]+$' };
const webhooks = record(
  {
    header: headerName,
    timestampKey: partName,
    signatureKey: partName,
    payload: { type: 'string', allOf: [{ pattern: '\\{t\\}' }, { pattern: '\\{body\\}' }] },
    typeMember: text,
  },
  { tolerance: { type: 'integer', minimum: 1 } },
);

const availability = { enum: ['connect', 'preview'] };

/** Every extension there is, by name. */
export const extensions: Readonly<Record<string, Extension>> = {
  'x-sdk-client': {
    about: 'options of the client: name, apiKeyEnv (environment variable), headers (option name: header parameter)',
    places: {
      document: record(
        {},
        {
          name: identifier,
          apiKeyEnv: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
          headers: mapOf(reference, identifier),
        },
      ),
    },
  },
  'x-sdk-idempotency': {
    about: 'the header by which the server knows a repeated request, and the methods that get it',
    places: {
      document: record({
        header: headerName,
        methods: { type: 'array', items: httpMethod, minItems: 1, uniqueItems: true },
      }),
    },
  },
  'x-sdk-expandable': {
    about: 'at the top the parameter that asks for expansion and its depth; at a schema true',
    places: {
      document: record({ parameter: text, depth: { type: 'integer', minimum: 1 } }),
      schema: { type: 'boolean' },
    },
  },
  'x-sdk-pagination': {
    about: 'at the top the styles of pagination by name; at an operation a style, the name of one, or false',
    places: { document: mapOf(pagination), operation: operationPagination },
  },
  'x-sdk-errors': {
    about: 'where failed answers keep the error object, and the classes of errors in order of precedence',
    places: { document: errors },
  },
  'x-sdk-webhooks': {
    about:
      'how events are signed: header, timestampKey and signatureKey in it, payload (with {t} and {body}), tolerance in seconds; typeMember names an event',
    places: { document: webhooks },
  },
  'x-sdk-resource': {
    about: 'the resource an operation belongs to, such as checkout.sessions',
    places: { operation: { type: 'string', pattern: '^[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*$' } },
  },
  'x-sdk-stream-end': {
    about: 'the data of the event that ends the stream of events an operation answers with, such as [DONE]',
    places: { operation: text },
  },
  'x-sdk-method': {
    about: 'the name of the method that calls an operation',
    places: { operation: identifier },
  },
  'x-sdk-availability': {
    about: 'who may use it, where not everyone: connect or preview',
    places: { schema: availability, parameter: availability, operation: availability },
  },
};
