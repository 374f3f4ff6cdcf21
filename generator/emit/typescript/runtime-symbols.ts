import type { ImportSymbol } from '../core/file-draft.js';

const RUNTIME_TYPES = {
  APIPromise: 'promise',
  PagePromise: 'page',
  PageBeside: 'page',
  PageMethods: 'page',
  PageStyle: 'page-style',
  APIDefinition: 'definition',
  APIKey: 'options',
  BasicCredentials: 'security-schemes',
  ClientCredentials: 'oauth',
  CallShapes: 'shape-codec',
  ClientOptions: 'options',
  DerivedOptions: 'options',
  EventStream: 'event-stream',
  LiteOptions: 'lite-client',
  Int64: 'int64',
  LineStream: 'line-stream',
  Int64Place: 'int64',
  RequestOptions: 'options',
  Shape: 'shape',
  Uploadable: 'uploadable',
  expandable: 'expand',
  passages: 'expand',
  ExpandPaths: 'expand-check',
  Result: 'expand',
  Tail: 'expand',
  EventSink: 'webhook-endpoint',
  RawBody: 'webhook-signature',
  SignatureHeader: 'webhook-signature-header',
  TestHeaderOptions: 'webhook-signature',
  Unlisted: 'unlisted',
  VerifyOptions: 'webhook-signature',
  WebhookEndpointOptions: 'webhook-endpoint',
  WebhookListener: 'webhook-listener',
  WebhookResponder: 'webhook-responder',
  WebhookScheme: 'webhook-signature-header',
  WebhookSecret: 'webhook-signature',
  WithNamedHeaders: 'answer-headers',
} as const;

const RUNTIME_VALUES = {
  APIClient: 'client',
  APIError: 'errors',
  APIResource: 'resource',
  basicAuth: 'security-schemes',
  binaryBody: 'body',
  callPage: 'page',
  clientCertificate: 'security-schemes',
  connectAnswer: 'nested-lists',
  cookieKey: 'security-schemes',
  credentials: 'security',
  checkShape: 'shape-check',
  decoder: 'shape-codec',
  encoder: 'shape-codec',
  errorValue: 'shape-codec',
  eventStream: 'event-stream',
  exactIntegers: 'int64',
  lineStream: 'line-stream',
  jsonBody: 'body',
  pageBody: 'page-body',
  LiteClient: 'lite-client',
  member: 'member',
  multipartBody: 'body',
  cursorPages: 'page-cursor',
  linkPages: 'page-link',
  positionPages: 'page-position',
  tokenPages: 'page-token',
  urlPages: 'page-url',
  constructEvent: 'webhooks',
  constructEventAsync: 'webhooks',
  EventHandlers: 'event-handlers',
  generateTestHeader: 'webhooks',
  generateTestHeaderAsync: 'webhooks',
  chooseServer: 'servers',
  headerKey: 'security-schemes',
  oauth: 'oauth',
  path: 'path',
  readCallback: 'callback',
  queryKey: 'security-schemes',
  security: 'security',
  styledCookies: 'cookie-style',
  styledForm: 'form-style',
  styledHeaders: 'header-style',
  styledMultipart: 'multipart-style',
  styledPath: 'path-style',
  styledQuery: 'query-style',
  textBody: 'body',
  verifyWebhook: 'webhooks',
  verifyWebhookAsync: 'webhooks',
  webhookListener: 'webhook-listener',
  webhookResponder: 'webhook-responder',
  wireId: 'shape-codec',
} as const;

/** A type that the runtime exports. */
export function runtimeType(name: keyof typeof RUNTIME_TYPES): ImportSymbol {
  return { module: `src/runtime/${RUNTIME_TYPES[name]}.ts`, name, typeOnly: true };
}

/** A value that the runtime exports. */
export function runtimeValue(name: keyof typeof RUNTIME_VALUES): ImportSymbol {
  return { module: `src/runtime/${RUNTIME_VALUES[name]}.ts`, name, typeOnly: false };
}

/** Every runtime export that generated code may name, with its module: a test holds this to the runtime. */
export function runtimeSymbols(): readonly ImportSymbol[] {
  const types = Object.keys(RUNTIME_TYPES) as (keyof typeof RUNTIME_TYPES)[];
  const values = Object.keys(RUNTIME_VALUES) as (keyof typeof RUNTIME_VALUES)[];
  return [...types.map(runtimeType), ...values.map(runtimeValue)];
}
