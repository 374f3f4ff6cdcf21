import type { AuthScheme, Security, TokenEndpoint } from '../model/auth.js';
import type { ApiModel, Operation } from '../model/model.js';
import type { JsonObject, JsonValue } from '../spec/document.js';
import { dereference, type BuildContext } from './context.js';
import { readDoc } from './docs.js';
import { asArray, asObject, asString, asText, compact, entries } from './json.js';

/** Who may call: what the root asks for, and all schemes that it or an operation names. */
export function buildAuth(
  context: BuildContext,
  operations: readonly Operation[],
): Pick<ApiModel, 'auth' | 'security'> {
  const security = buildSecurity(context, context.document.root['security']);
  const uses = [security, ...operations.map((operation) => operation.security ?? [])].flat(2);
  const names = [...new Set(uses.map(({ scheme }) => scheme))];
  return { security, auth: names.map((name) => buildScheme(context, name)) };
}

/** Who may call an operation; undefined where that is what the root says. */
export function buildOwnSecurity(context: BuildContext, operation: JsonObject): Security | undefined {
  if (!Array.isArray(operation['security'])) return undefined;
  const own = buildSecurity(context, operation['security']);
  const root = buildSecurity(context, context.document.root['security']);
  return JSON.stringify(own) === JSON.stringify(root) ? undefined : own;
}

/** Schemes that are described nowhere are left out: validation tells of them. */
function buildSecurity(context: BuildContext, value: JsonValue | undefined): Security {
  return asArray(value).map((requirement) =>
    entries(requirement).flatMap(([scheme, scopes]) =>
      sourceOf(context, scheme) ? [{ scheme, scopes: asArray(scopes).map(asText) }] : [],
    ),
  );
}

function sourceOf(context: BuildContext, name: string): JsonObject | undefined {
  const schemes = asObject(asObject(context.document.root['components'])?.['securitySchemes']);
  return dereference(context, schemes?.[name]);
}

function buildScheme(context: BuildContext, name: string): AuthScheme {
  const source = sourceOf(context, name) ?? {};
  const env = asString(asObject(context.document.root['x-sdk-client'])?.['apiKeyEnv']);
  return compact({ name, ...carriage(source), tokens: tokenEndpoint(source), env, doc: readDoc(source) });
}

function carriage(source: JsonObject): Pick<AuthScheme, 'type' | 'carrier' | 'prefix'> {
  const [type, place, carrier] = [source['type'], source['in'], asText(source['name'])];
  if (type === 'mutualTLS') return { type: 'tls', carrier: '' };
  if (type === 'apiKey' && (place === 'query' || place === 'cookie')) return { type: place, carrier };
  if (type === 'apiKey') return { type: 'header', carrier };
  return inAuthorization(type === 'http' ? asText(source['scheme']) || 'bearer' : 'bearer');
}

/** Of a word that is not known, what comes after it is taken to be a key. */
function inAuthorization(word: string): Pick<AuthScheme, 'type' | 'carrier' | 'prefix'> {
  const [carrier, type] = ['Authorization', word.toLowerCase()];
  if (type === 'basic' || type === 'bearer') return { type, carrier };
  return { type: 'header', carrier, prefix: `${word} ` };
}

function tokenEndpoint(source: JsonObject): TokenEndpoint | undefined {
  const discovery = asString(source['openIdConnectUrl']);
  if (source['type'] === 'openIdConnect') return discovery === undefined ? undefined : { discovery };
  const flow = asObject(asObject(source['flows'])?.['clientCredentials']);
  const url = source['type'] === 'oauth2' ? asString(flow?.['tokenUrl']) : undefined;
  return url === undefined ? undefined : { url };
}
