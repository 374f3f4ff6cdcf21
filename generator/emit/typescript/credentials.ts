import type { OptionalKind, PropertySignatureStructure } from 'ts-morph';
import type { AuthScheme, Security } from '../../model/auth.js';
import type { ApiModel } from '../../model/model.js';
import { hasNamedCredentials, scopesOf, singleKey } from '../../model/security.js';
import type { FileDraft } from '../core/file-draft.js';
import { jsDoc } from './comments.js';
import { literalText, propertyKey } from './literals.js';
import { arrayLiteral, objectLiteral } from './object-literal.js';
import type { TypescriptStatement } from './print.js';
import { runtimeType, runtimeValue } from './runtime-symbols.js';
import { StructureKind } from './structures/kinds.js';
import type { Symbols } from './symbols.js';

type Draft = FileDraft<TypescriptStatement>;

/** How calls are authorized, as members of the definition that the runtime gets. */
export function authMembers(
  draft: Draft,
  symbols: Symbols,
  model: ApiModel,
): Record<string, string | undefined> {
  const single = singleKey(model);
  if (single) return { apiKeyEnv: single.env && literalText(single.env), auth: singleText(single) };
  if (model.auth.length === 0) return {};
  const schemes = model.auth.map(
    (scheme) => [scheme.name, schemeText({ draft, symbols, model }, scheme)] as const,
  );
  const settings = {
    schemes: objectLiteral(Object.fromEntries(schemes)),
    required: securityText(model.security),
  };
  return { authenticate: `${draft.use(runtimeValue('security'))}(${objectLiteral(settings)})` };
}

/** Alternatives of schemes by name. */
export function securityText(security: Security): string {
  return arrayLiteral(
    security.map((schemes) => arrayLiteral(schemes.map(({ scheme }) => literalText(scheme)))),
  );
}

/** The type of what a client is made with. */
export function credentialsType(draft: Draft, symbols: Symbols, model: ApiModel): string {
  const key = draft.use(runtimeType('APIKey'));
  return hasNamedCredentials(model) ? `${key} | ${symbols.auth.name}` : key;
}

/** The option for credentials by scheme; none where one key is all there is. */
export function authOption(symbols: Symbols, model: ApiModel): OptionalKind<PropertySignatureStructure>[] {
  if (!hasNamedCredentials(model)) return [];
  const docs = jsDoc({}, 'Credentials by scheme; `apiKey` is for the schemes that have none here.');
  return [{ name: 'auth', type: `${symbols.auth.name} | undefined`, hasQuestionToken: true, docs }];
}

/** The credentials of each scheme. */
export function declareCredentials(draft: Draft, symbols: Symbols, model: ApiModel): TypescriptStatement[] {
  if (!hasNamedCredentials(model)) return [];
  const schemes = model.auth.filter(({ type }) => type !== 'tls');
  return [
    {
      kind: StructureKind.Interface,
      name: symbols.auth.name,
      isExported: true,
      docs: jsDoc({}, 'What proves who calls, by scheme: those that an operation needs are sent.'),
      properties: schemes.map((scheme) => ({
        name: propertyKey(scheme.name),
        type: `${schemeType(draft, scheme)} | undefined`,
        hasQuestionToken: true,
        docs: jsDoc(scheme.doc, `Default: the environment, ${variables(symbols, scheme)}.`),
      })),
    },
  ];
}

/** Credentials of every scheme for an example; undefined where one key is all there is. */
export function sampleCredentials(model: ApiModel): string | undefined {
  if (!hasNamedCredentials(model)) return undefined;
  const schemes = model.auth.filter(({ type }) => type !== 'tls');
  const samples = schemes.map((scheme) => [scheme.name, sampleOf(scheme)] as const);
  return objectLiteral(Object.fromEntries(samples));
}

function sampleOf({ type, tokens }: AuthScheme): string {
  if (type === 'basic') return "{ username: 'ann', password: 'secret' }";
  return tokens ? "{ clientId: 'id', clientSecret: 'secret' }" : "'key'";
}

function schemeType(draft: Draft, { type, tokens }: AuthScheme): string {
  const key = draft.use(runtimeType('APIKey'));
  if (type === 'basic') return `${draft.use(runtimeType('BasicCredentials'))} | ${key}`;
  return tokens ? `${draft.use(runtimeType('ClientCredentials'))} | ${key}` : key;
}

function variables(symbols: Symbols, scheme: AuthScheme): string {
  const env = symbols.variable(scheme);
  if (scheme.type === 'basic') return `\`${env}_USERNAME\` and \`${env}_PASSWORD\``;
  if (!scheme.tokens) return `\`${env}\``;
  return `\`${env}\` for a token, else \`${env}_CLIENT_ID\` and \`${env}_CLIENT_SECRET\``;
}

function singleText({ type, carrier, prefix }: AuthScheme): string {
  const before = type === 'bearer' ? 'Bearer ' : prefix;
  return objectLiteral({
    header: literalText(carrier),
    prefix: before === undefined ? undefined : literalText(before),
    encoding: type === 'basic' ? literalText('basic') : undefined,
  });
}

interface SchemeContext {
  readonly draft: Draft;
  readonly symbols: Symbols;
  readonly model: ApiModel;
}

/** What the runtime does for one scheme. */
function schemeText({ draft, symbols, model }: SchemeContext, scheme: AuthScheme): string {
  const { type, carrier, prefix, tokens } = scheme;
  const env = literalText(symbols.variable(scheme));
  if (type === 'tls') return `${draft.use(runtimeValue('clientCertificate'))}()`;
  if (type === 'basic') return `${draft.use(runtimeValue('basicAuth'))}(${env})`;
  if (tokens) {
    const scopes = arrayLiteral(scopesOf(model, scheme).map(literalText));
    const where = tokens.url === undefined ? { discoveryUrl: tokens.discovery } : { tokenUrl: tokens.url };
    const urls = Object.fromEntries(Object.entries(where).map(([key, url]) => [key, literalText(url)]));
    return `${draft.use(runtimeValue('oauth'))}(${objectLiteral({ ...urls, scopes, env })})`;
  }
  const before = type === 'bearer' ? 'Bearer ' : prefix;
  const settings = { name: literalText(carrier), prefix: before && literalText(before), env };
  const place = type === 'bearer' ? 'header' : type;
  return `${draft.use(runtimeValue(`${place}Key`))}(${objectLiteral(settings)})`;
}
